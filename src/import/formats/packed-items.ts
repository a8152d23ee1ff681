import { join, type Sql, sql, textLiteral } from '../../sql/sql.ts'
import { toMinorUnits } from '../read-cells.ts'
import type { RawRows } from './format.ts'

/** Stands between two items; no cell has it. */
const divider = sql`chr(30)`

/** Items of one cell: a JSON list of objects, or `name:Cup|quantity:2|total:18.00; name:…`, in which a name may hold any sign. */
const itemsOf = (cell: Sql): Sql => sql`case
  when ${cell} is null then []
  when starts_with(${cell}, '[') and json_valid(${cell}) then cast(json_extract(${cell}, '$[*]') as varchar[])
  else string_split(
    regexp_replace(${cell}, ' *; *((?:id|item_id|name|product_id|sku) *:)', ${divider} || '\\1', 'g'), ${divider})
end`

/** What an item says under the first of some names that it has; null when it says nothing. */
function told(item: Sql, names: readonly string[]): Sql {
  const cells = names.map((name) => {
    const packed = `(?:^|[|]) *${name} *: *(.*?) *(?:[|] *[a-z_]+ *:|$)`
    return sql`nullif(case
      when starts_with(${item}, '{') then json_extract_string(${item}, ${textLiteral(`$.${name}`)})
      else regexp_extract(${item}, ${textLiteral(packed)}, 1)
    end, '')`
  })
  return sql`coalesce(${join([...cells, sql`cast(null as varchar)`], sql`, `)})`
}

const numberIn = (cell: Sql): Sql => sql`try_cast(replace(${cell}, ',', '.') as decimal(18, 6))`

/**
 * The lines packed into cells of an order, as a list of structs (product_id, product, quantity, gross, paid; money in minor
 * units, null when it is no number); null when the cells hold none.
 */
export function packedItems(raw: RawRows, cells: readonly Sql[]): Sql {
  const item = sql`item`
  const money = (names: readonly string[]): Sql => toMinorUnits(numberIn(told(item, names)), raw.digits)
  const items = sql`list_concat(${join([sql`cast([] as varchar[])`, ...cells.map(itemsOf)], sql`, `)})`
  return sql`nullif(list_transform(${items}, lambda item: {
    'product_id': ${told(item, ['product_id', 'sku'])},
    'product': ${told(item, ['name', 'product_name'])},
    'quantity': cast(${numberIn(told(item, ['quantity', 'qty']))} as double),
    'gross': ${money(['subtotal', 'sub_total'])},
    'paid': ${money(['total', 'line_total'])}
  }), [])`
}
