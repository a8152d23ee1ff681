import { type Sql, sql } from '../../sql/sql.ts'
import { firstReason, isEmpty } from '../reasons.ts'
import { type Format, type RawRows, required, stageRows } from './format.ts'
import { olistTables, settleOlist } from './olist-settle.ts'

const shared = { needsOneOf: [], excludes: [], currency: 'BRL', settle: settleOlist } as const

const checkedProducts = (raw: RawRows): Sql => sql`
  create or replace temporary table checked as
  select
    row, cast(null as varchar) as order_id, product_id, product_category_name,
    ${firstReason([[sql`product_id is null`, isEmpty('product_id')]])} as reason
  from ${raw.rows}`

const stageProducts = (raw: RawRows): Sql => sql`
  insert into olist_products by name
  select ${raw.file} as file, row, product_id, product_category_name as category from checked where reason is null`

const checkedTranslations = (raw: RawRows): Sql => sql`
  create or replace temporary table checked as
  select
    row, cast(null as varchar) as order_id, product_category_name, product_category_name_english,
    ${firstReason([
      [sql`product_category_name is null`, isEmpty('product_category_name')],
      [sql`product_category_name_english is null`, isEmpty('product_category_name_english')],
    ])} as reason
  from ${raw.rows}`

const stageTranslations = (raw: RawRows): Sql => sql`
  insert into olist_translations by name
  select ${raw.file} as file, row, product_category_name as category, product_category_name_english as english
  from checked
  where reason is null`

const olistProducts: Format = {
  ...shared,
  id: 'olist-products',
  label: 'Olist products',
  about: 'A product, of olist_products_dataset.csv.',
  columns: [
    required('product_id', 'text', 'The product’s id.'),
    required('product_category_name', 'text', 'Its category, in Portuguese; it may be empty.'),
  ],
  ignores: [
    ...['product_name_lenght', 'product_description_lenght', 'product_photos_qty', 'product_weight_g'],
    ...['product_length_cm', 'product_height_cm', 'product_width_cm'],
  ],
  companions: [
    {
      anyOf: ['olist-items'],
      otherwise: 'file.alone-olist-products',
    },
  ],
  rules: [
    'A product gives its category to the items of these files. Products have no names in this data set.',
    'A product of which no order of these files has an item is rejected: there is nothing that it could tell of.',
    'Orders that come again without their products lose the categories, for an order replaces its old self.',
  ],
  stage: (raw) => [...olistTables, checkedProducts(raw), stageRows(raw), stageProducts(raw)],
}

const olistTranslations: Format = {
  ...shared,
  id: 'olist-translations',
  label: 'Olist names of categories',
  about: 'A category’s name in English, of product_category_name_translation.csv.',
  columns: [
    required('product_category_name', 'text', 'The category, in Portuguese.'),
    required('product_category_name_english', 'text', 'The category, in English.'),
  ],
  companions: [
    {
      anyOf: ['olist-products'],
      otherwise: 'file.alone-olist-translations',
    },
  ],
  rules: [
    'With this file categories bear their English names; one without a translation keeps its own.',
    'A category of which no order of these files has an item is rejected.',
  ],
  stage: (raw) => [...olistTables, checkedTranslations(raw), stageRows(raw), stageTranslations(raw)],
}

/** Files that tell the categories of Olist's products. */
export const olistCategories: readonly Format[] = [olistProducts, olistTranslations]
