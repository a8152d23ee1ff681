import { type Sql, sql, textLiteral } from './sql.ts'

/** Letters that taking marks away leaves as they are. */
const oneForOne = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ŧ: 't' }
const twoForOne = { ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' }

/** Lower-case text with plain letters for those that no mark makes; `translate` is the engine's name of that function. */
export const withPlainLetters = (translate: Sql, text: Sql): Sql =>
  Object.entries(twoForOne).reduce(
    (replaced, [letter, plain]) => sql`replace(${replaced}, ${textLiteral(letter)}, ${textLiteral(plain)})`,
    sql`${translate}(${text}, ${textLiteral(Object.keys(oneForOne).join(''))}, ${textLiteral(Object.values(oneForOne).join(''))})`,
  )
