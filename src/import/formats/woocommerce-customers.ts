import { sql } from '../../sql/sql.ts'
import { type Format, optional } from './format.ts'
import { noCells, stageProfiles } from './profile-export.ts'

const cells = {
  ...noCells,
  customerId: sql`nullif(coalesce(customer_id, "ID"), '0')`,
  email: sql`coalesce(email, user_email, billing_email)`,
  phone: sql`billing_phone`,
  firstName: sql`coalesce(first_name, billing_first_name)`,
  lastName: sql`coalesce(last_name, billing_last_name)`,
  city: sql`billing_city`,
  country: sql`billing_country`,
  registeredAt: ['date_registered', 'user_registered'],
}

export const woocommerceCustomers: Format = {
  id: 'woocommerce-customers',
  label: 'WooCommerce customers',
  about: 'A customer, as the usual export extensions write them.',
  columns: [
    optional('customer_id', 'text', 'The customer’s id; 0 is a guest.'),
    optional('ID', 'text', 'The customer’s id, in other exports.'),
    optional('email', 'text', 'E-mail address.'),
    optional('user_email', 'text', 'E-mail address, in other exports.'),
    optional('billing_email', 'text', 'Taken where the account has no other.'),
    optional('first_name', 'text', 'First name.'),
    optional('last_name', 'text', 'Last name.'),
    optional('billing_first_name', 'text', 'Taken where first_name is empty.'),
    optional('billing_last_name', 'text', 'Taken where last_name is empty.'),
    optional('billing_phone', 'text', 'Phone number.'),
    optional('billing_city', 'text', 'City.'),
    optional('billing_country', 'text', 'Country.'),
    optional('date_registered', 'instant', 'When the customer registered.'),
    optional('user_registered', 'instant', 'When the customer registered, in other exports.'),
  ],
  needsOneOf: [
    ['email', 'user_email', 'billing_email'],
    ['date_registered', 'user_registered'],
  ],
  excludes: ['order_id', 'order_total', 'gender', 'email_status'],
  ignores: [
    ...[
      'user_login',
      'username',
      'user_pass',
      'user_nicename',
      'user_url',
      'display_name',
      'nickname',
      'role',
      'roles',
    ],
    ...[
      'billing_company',
      'billing_address_1',
      'billing_address_2',
      'billing_postcode',
      'billing_state',
      'description',
    ],
    ...['shipping_first_name', 'shipping_last_name', 'shipping_company', 'shipping_address_1', 'shipping_address_2'],
    ...['shipping_city', 'shipping_postcode', 'shipping_state', 'shipping_country', 'total_spent', 'order_count'],
    ...['user_status', 'locale', 'last_update', 'paying_customer', 'wp_capabilities', 'session_tokens'],
  ],
  currency: null,
  rules: [
    'WooCommerce itself exports no accounts; the columns are those of its common export extensions, in either of their namings.',
    'The password hash (user_pass) and session tokens are dropped unread.',
    'What a customer spent is not taken from here; it follows from the orders. WooCommerce keeps no consent, so statuses stay as they are.',
  ],
  stage: (raw) => stageProfiles(raw, cells),
}
