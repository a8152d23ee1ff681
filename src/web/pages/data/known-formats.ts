type KnownFormat = { label: string; about: string; columns: string[] }

const listed = (columns: string): string[] => columns.split(' ')

/** The formats in the words of the documentation; recognition itself is the importer's. */
export const knownFormats: KnownFormat[] = [
  {
    label: 'Transactions',
    about: 'A line per purchase',
    columns: listed('customer date amount order_id items channel store'),
  },
  {
    label: 'Customers',
    about: 'A line per customer',
    columns: listed(
      'customer_id email phone first_name last_name gender birth_date city country registered_at email_status sms_status tags',
    ),
  },
  {
    label: 'Orders',
    about: 'A line per order or receipt',
    columns: listed(
      'order_id customer_id email phone ordered_at channel store currency status gross discount paid items',
    ),
  },
  {
    label: 'Order lines',
    about: 'A line per product of an order',
    columns: listed('order_id line product_id product category quantity unit_price discount paid'),
  },
  {
    label: 'UCI Online Retail',
    about: 'The public data set of a British web shop',
    columns: listed('InvoiceNo StockCode Description Quantity InvoiceDate UnitPrice CustomerID Country'),
  },
]
