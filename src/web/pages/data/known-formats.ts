type KnownFormat = { label: string; about: string; columns: { name: string; isNeeded: boolean }[] }

const listed = (needed: string, others = ''): KnownFormat['columns'] => [
  ...split(needed).map((name) => ({ name, isNeeded: true })),
  ...split(others).map((name) => ({ name, isNeeded: false })),
]
const split = (names: string): string[] => names.split(' ').filter((name) => name !== '')

const person = 'customer_id email phone'

/** The formats in the words of the documentation; recognition itself is the importer's. */
export const knownFormats: KnownFormat[] = [
  {
    label: 'Transactions',
    about: 'A line per purchase',
    columns: listed('customer date amount', 'order_id items channel store'),
  },
  {
    label: 'Customers',
    about: 'A line per customer, with at least one of id, e-mail and phone',
    columns: listed(
      '',
      `${person} first_name last_name gender birth_date city country registered_at email_status sms_status tags`,
    ),
  },
  {
    label: 'Orders',
    about: 'A line per order or receipt',
    columns: listed('order_id ordered_at paid', `${person} channel store currency status gross discount items`),
  },
  {
    label: 'Order lines',
    about: 'A line per product of an order, with paid or unit_price, and any column of orders',
    columns: listed('order_id quantity', 'paid unit_price discount line product_id product category'),
  },
  {
    label: 'UCI Online Retail',
    about: 'The public data set of a British web shop',
    columns: listed('InvoiceNo StockCode Quantity InvoiceDate UnitPrice CustomerID', 'Description Country'),
  },
]
