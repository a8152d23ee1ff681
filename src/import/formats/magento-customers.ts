import { sql } from '../../sql/sql.ts'
import { type Format, optional, required } from './format.ts'
import { noCells, stageProfiles } from './profile-export.ts'

const cells = {
  ...noCells,
  email: sql`email`,
  phone: sql`_address_telephone`,
  firstName: sql`firstname`,
  lastName: sql`lastname`,
  gender: sql`case when lower(gender) <> 'not specified' then gender end`,
  birthDate: 'dob',
  city: sql`_address_city`,
  country: sql`_address_country_id`,
  registeredAt: ['created_at'],
}

export const magentoCustomers: Format = {
  id: 'magento-customers',
  label: 'Magento / Adobe Commerce customers',
  about: 'A customer of the main file, or of the file with addresses.',
  columns: [
    required('email', 'text', 'E-mail address: the customer’s name.'),
    required('firstname', 'text', 'First name.'),
    required('lastname', 'text', 'Last name.'),
    required('created_at', 'instant', 'When the customer registered.'),
    optional('gender', 'text', 'Male, Female or Not Specified.'),
    optional('dob', 'instant', 'Date of birth.'),
    optional('_address_telephone', 'text', 'Phone number.'),
    optional('_address_city', 'text', 'City.'),
    optional('_address_country_id', 'text', 'Country.'),
  ],
  needsOneOf: [],
  excludes: ['order_id', 'id_customer'],
  ignores: [
    ...['_website', '_store', 'confirmation', 'created_in', 'disable_auto_group_change', 'group_id', 'middlename'],
    ...['password_hash', 'password', 'prefix', 'rp_token', 'rp_token_created_at', 'store_id', 'suffix', 'taxvat'],
    ...['website_id', 'updated_at', 'failures_num', 'first_failure', 'lock_expires', 'reward_update_notification'],
    ...['reward_warning_notification', '_address_company', '_address_fax', '_address_firstname'],
    ...['_address_lastname', '_address_middlename', '_address_postcode', '_address_prefix', '_address_region'],
    ...[
      '_address_street',
      '_address_suffix',
      '_address_vat_id',
      '_address_default_billing_',
      '_address_default_shipping_',
    ],
  ],
  currency: null,
  rules: [
    'The export has no customer id: the customer is known by email.',
    'Password hashes, reset tokens and confirmation keys (password_hash, rp_token, rp_token_created_at, confirmation) are dropped unread: no row, reject or report has them.',
    'Gender Not Specified is unknown. created_at is when the customer registered, in the project’s time zone.',
    'Further addresses of a customer, rows without an e-mail address, name nobody and are rejected.',
    'Newsletter subscriptions are not in this file.',
  ],
  stage: (raw) => stageProfiles(raw, cells),
}
