import { sql } from '../../sql/sql.ts'
import { type Format, optional, required } from './format.ts'
import { withoutApostrophe } from './orders-with-lines.ts'
import { noCells, stageProfiles } from './profile-export.ts'

const cells = {
  ...noCells,
  customerId: withoutApostrophe(sql`"Customer ID"`),
  email: sql`"Email"`,
  phone: sql`coalesce(${withoutApostrophe(sql`"Phone"`)}, ${withoutApostrophe(sql`"Default Address Phone"`)})`,
  firstName: sql`"First Name"`,
  lastName: sql`"Last Name"`,
  city: sql`coalesce("Default Address City", "City")`,
  country: sql`coalesce("Default Address Country Code", "Country Code", "Country")`,
  emailStatus: sql`"Accepts Email Marketing"`,
  smsStatus: sql`"Accepts SMS Marketing"`,
  tags: sql`array_to_string(list_transform(string_split("Tags", ','), lambda tag: trim(tag)), '|')`,
}

export const shopifyCustomers: Format = {
  id: 'shopify-customers',
  label: 'Shopify customers',
  about: 'A customer, in the newer or the older form of the export.',
  columns: [
    required('First Name', 'text', 'First name.'),
    required('Last Name', 'text', 'Last name.'),
    required('Email', 'text', 'E-mail address.'),
    required('Accepts Email Marketing', 'text', 'yes or no: the e-mail status.'),
    optional('Accepts SMS Marketing', 'text', 'yes or no: the SMS status.'),
    optional('Customer ID', 'text', 'The customer’s id, in the newer form.'),
    optional('Phone', 'text', 'Phone number.'),
    optional('Default Address Phone', 'text', 'Taken where Phone is empty.'),
    optional('Default Address City', 'text', 'City, in the newer form.'),
    optional('Default Address Country Code', 'text', 'Country, in the newer form.'),
    optional('City', 'text', 'City, in the older form.'),
    optional('Country', 'text', 'Country, in the older form.'),
    optional('Country Code', 'text', 'Country, in the older form.'),
    optional('Tags', 'text', 'Labels, separated by commas.'),
  ],
  needsOneOf: [],
  excludes: [],
  ignores: [
    ...['Default Address Company', 'Default Address Address1', 'Default Address Address2', 'Default Address Zip'],
    ...['Default Address Province Code', 'Total Spent', 'Total Orders', 'Note', 'Tax Exempt', 'Company', 'Address1'],
    ...['Address2', 'Province', 'Province Code', 'Zip'],
  ],
  currency: null,
  rules: [
    'Apostrophes before ids and phones (’48600100200) are left out.',
    'Accepts Email Marketing and Accepts SMS Marketing: yes is subscribed, no is unsubscribed, empty says nothing. The export has no days, so a status holds from the import, and a customer without other facts exists from then.',
    'Total Spent and Total Orders are not used: both follow from the orders.',
    'Without Customer ID (the older form), a customer is known by Email, else by Phone. Orders of Shopify name their customer by e-mail, so the same person joins.',
  ],
  stage: (raw) => stageProfiles(raw, cells),
}
