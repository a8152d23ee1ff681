import { sentence } from '../../sentences/sentence.ts'
import { sql } from '../../sql/sql.ts'
import { type Format, optional, required } from './format.ts'
import { noCells, stageProfiles } from './profile-export.ts'

const cells = {
  ...noCells,
  customerId: sql`id_customer`,
  email: sql`email`,
  firstName: sql`firstname`,
  lastName: sql`lastname`,
  gender: sql`case id_gender when '1' then 'male' when '2' then 'female' end`,
  birthDate: 'birthday',
  emailStatus: sql`newsletter`,
  registeredAt: ['date_add'],
}

export const prestashopCustomers: Format = {
  id: 'prestashop-customers',
  label: 'PrestaShop customers',
  about: 'A customer of the table ps_customer.',
  columns: [
    required('id_customer', 'text', 'The customer’s id.'),
    required('email', 'text', 'E-mail address.'),
    optional('firstname', 'text', 'First name.'),
    optional('lastname', 'text', 'Last name.'),
    optional('id_gender', 'text', '1 is male, 2 is female.'),
    optional('birthday', 'instant', 'Date of birth; 0000-00-00 is none.'),
    optional('newsletter', 'text', '1 or 0: the e-mail status.'),
    optional('date_add', 'instant', 'When the customer registered.'),
    optional('deleted', 'text', '1 when the customer was deleted.'),
  ],
  needsOneOf: [['date_add', 'newsletter', 'firstname']],
  excludes: ['id_order', 'total_paid'],
  ignores: [
    ...['id_shop_group', 'id_shop', 'id_default_group', 'id_lang', 'id_risk', 'company', 'siret', 'ape', 'passwd'],
    ...['last_passwd_gen', 'ip_registration_newsletter', 'newsletter_date_add', 'optin', 'website', 'date_upd'],
    ...['outstanding_allow_amount', 'show_public_prices', 'max_payment_days', 'secure_key', 'note', 'active'],
    ...['is_guest', 'reset_password_token', 'reset_password_validity'],
  ],
  currency: null,
  rules: [
    'The columns are those of the shop’s table ps_customer, as the SQL manager of the back office exports them, with semicolons.',
    'newsletter 1 is subscribed to e-mail, 0 is unsubscribed. optin is consent to partners’ messages, not to the shop’s, and is left out.',
    'Rows with deleted 1 are rejected. Passwords, secure keys and reset tokens are dropped unread.',
  ],
  stage: (raw) => stageProfiles(raw, cells, [[sql`deleted = '1'`, sentence('reject.deleted-in-prestashop')]]),
}
