import type { Driven } from './driven.ts'
import { drivenEngagements } from './driven-engagements.ts'

const frame: readonly Driven[] = [
  { role: 'button', name: /^Skip to content$/, by: 'the skip link leads past it' },
  { role: 'link', name: /./, within: /^navigation Pages/, by: 'every link of the navigation' },
  { role: 'button', name: /^Shortcuts/, by: 'the sheet tells them' },
  { role: 'button', name: /^Demo store$/, by: 'labelled on every page and gone with one action' },
  {
    role: 'button',
    name: /^(Remove|Keep) it$/,
    by: 'labelled on every page and gone with one action',
  },
  { role: 'button', name: /^Search customers, pages/, by: 'says what it does not find' },
  { role: 'button', name: /^Saved views$/, by: 'a screen is kept under a name' },
  { role: 'textbox', name: /^Name this screen$/, by: 'a screen is kept under a name' },
  { role: 'button', name: /^Save$/, within: /Saved views/, by: 'a screen is kept under a name' },
  { role: 'button', name: /^Theme and language$/, by: 'every theme and every language' },
  { role: 'menuitemradio', name: /./, by: 'every theme and every language' },
]

const period: readonly Driven[] = [
  { role: 'button', name: /^Period: /, by: 'every named period' },
  { role: 'button', name: /./, within: /group Named periods/, by: 'every named period' },
  { role: 'textbox', name: /^(From|To)$/, by: 'a period is typed, or picked on the calendar' },
  { role: 'button', name: /./, within: /application Period/, by: 'picked on the calendar' },
  { role: 'button', name: /^Apply$/, within: /dialog Period/, by: 'a period is typed' },
  { role: 'combobox', name: /^Compare with$/, by: 'every comparison' },
  {
    role: 'option',
    name: /^(Previous period|Year before|No comparison)/,
    by: 'every comparison',
  },
]

const filters: readonly Driven[] = [
  { role: 'combobox', name: /^(Consent|Recency)$/, by: 'every choice of $label' },
  { role: 'option', name: /consent$|on any channel$/, by: 'every choice of $label' },
  { role: 'option', name: /^New (and old|in the last)/, by: 'every choice of $label' },
  { role: 'combobox', name: /^(Store|Search stores)$/, by: 'several stores are found by name' },
  { role: 'option', name: /./, within: /dialog Stores|listbox/, by: 'several stores are found by name' },
  { role: 'button', name: /^Remove the filter /, by: 'filters narrow every number' },
]

const cards: readonly Driven[] = [
  { role: 'button', name: /^What .+ means$/, by: 'every (i) of %s' },
  { role: 'button', name: /^(PNG|SVG) of /, by: 'every picture of %s' },
  { role: 'button', name: /^(CSV|SQL) of /, by: 'every table of %s' },
  { role: 'button', name: /^(Copy|Close)$/, within: /dialog SQL of /, by: 'every table of %s' },
  {
    role: 'button',
    name: /./,
    within:
      /group (Show .+ as|Contact channel|Width of a bucket|Customers shown|What the cells show|What colours the cells|Number shown|Split by|Draw the moves as|Channel)$/,
    by: 'every switch of %s',
  },
  { role: 'combobox', name: /^Number shown$/, by: 'every number has its say over time' },
  {
    role: 'option',
    name: /^(Revenue|Purchases|Buyers|Average order value|Items per purchase|Revenue per buyer|Purchase frequency|Repeat rate|Discount|Discount rate|Refunds|Refund rate|Unattributed revenue)$/,
    by: 'every number has its say over time',
  },
  { role: 'link', name: /./, url: /^\/customers\?/, by: 'the list behind a number has exactly that many' },
  { role: 'link', name: /^Go to engagements$/, by: 'every link of the navigation' },
  { role: 'link', name: /^Moves, months and segments/, by: 'every link of the navigation' },
]

const rfm: readonly Driven[] = [
  { role: 'combobox', name: /^Scheme$/, by: 'every scheme and every segment' },
  { role: 'combobox', name: /^Segment$/, by: 'every scheme and every segment' },
  { role: 'textbox', name: /^As of$/, by: 'the day, the days of the moves' },
  { role: 'textbox', name: /^(Moves from|to) the end of$/, by: 'the day, the days of the moves' },
  { role: 'button', name: /^See the last 12 months$/, by: 'the way to a longer period' },
  { role: 'link', name: /^Edit segments$/, by: 'a scheme is painted' },
  { role: 'button', name: /^Play the months$/, by: 'the slider and its play' },
  { role: 'slider', name: /^Month$/, by: 'the slider and its play' },
  {
    role: 'button',
    name: /./,
    within: /region (RFM segments, and what to do|RFM transitions|Arrivals and departures of .+)$/,
    by: 'a segment is looked at closely',
  },
]

const editor: readonly Driven[] = [
  { role: 'link', name: /^Back to RFM$/, by: 'the editor of schemes' },
  { role: 'textbox', name: /^Name of the scheme$/, by: 'a scheme is painted' },
  { role: 'combobox', name: /^What counts$/, by: 'the editor of schemes' },
  { role: 'button', name: /^Save as a new scheme$/, by: 'a scheme is painted' },
  { role: 'combobox', name: /^(Scored by|Bins|Best score for)$/, by: 'the editor of schemes' },
  {
    role: 'button',
    name: /./,
    within: /group Monetary scores to paint$/,
    by: 'the editor of schemes',
  },
  { role: 'button', name: /^R\d F\d:/, by: 'a scheme is painted' },
  { role: 'radio', name: /./, within: /group Segment to paint with$/, by: 'a scheme is painted' },
  { role: 'button', name: /^Add a segment$/, by: 'a scheme is painted' },
  { role: 'textbox', name: /^Name$/, within: /group The segment /, by: 'a scheme is painted' },
  { role: 'radio', name: /^Colour \d+$/, by: 'the editor of schemes' },
  {
    role: 'textbox',
    name: /^(Who these people are|What to do about them)/,
    by: 'the editor of schemes',
  },
  { role: 'textbox', name: /^Codes/, by: 'a scheme is painted' },
  {
    role: 'button',
    name: /^(Up|Down|Remove .+)$/,
    within: /group The segment /,
    by: 'the editor of schemes',
  },
]

const listed = 'the list sorts, chooses columns, searches'
const filtered = 'a filter is nested'

const customers: readonly Driven[] = [
  { role: 'searchbox', name: /^Search name, e-mail/, by: listed },
  { role: 'button', name: /^Columns$/, by: listed },
  { role: 'button', name: /./, within: /region \d+ customers$/, by: 'every head of a column sorts' },
  { role: 'link', name: /./, url: /^\/customers\/\d+$/, by: 'a profile tells scores' },
  { role: 'button', name: /^(Add a|Edit the) filter$/, by: filtered },
  { role: 'button', name: /^Remove(:| all$)/, by: filtered },
  { role: 'combobox', name: /^How the conditions join$/, by: filtered },
  { role: 'button', name: /^(Condition|Group|Show \d+ customers)$/, within: /Who is shown/, by: filtered },
  { role: 'button', name: /^Cancel$/, within: /Who is shown/, by: 'a filter begun is let be' },
  { role: 'link', name: /^CSV$/, by: 'the whole selection goes to a file' },
  { role: 'button', name: /^Tag everyone$/, by: 'takes a tag and loses it' },
  { role: 'combobox', name: /^Tag$/, within: /Tag everyone$/, by: 'takes a tag and loses it' },
  { role: 'button', name: /^(Add to|Take from) \d+ customers$/, by: 'takes a tag and loses it' },
  { role: 'button', name: /^Save as audience$/, by: 'kept as a list that stays as it is' },
  { role: 'textbox', name: /^Name$/, within: /dialog Save as audience/, by: 'kept as a list that stays as it is' },
  { role: 'radio', name: /^(Alive|A fixed list):/, by: 'kept as a list that stays as it is' },
  { role: 'button', name: /^Keep$/, within: /dialog Save as audience/, by: 'kept as a list that stays as it is' },
  { role: 'button', name: /^Cancel$/, within: /dialog Save as audience/, by: 'kept as a list that stays as it is' },
  { role: 'checkbox', name: /./, within: /dialog Columns$/, by: listed },
  { role: 'button', name: /^The usual columns$/, within: /dialog Columns$/, by: listed },
]

const toldOfOne = 'a profile tells scores'

const profile: readonly Driven[] = [
  { role: 'link', name: /^Export everything$/, by: toldOfOne },
  { role: 'button', name: /^Remove the tag /, by: toldOfOne },
  { role: 'combobox', name: /^Tag$/, within: /region Tags$/, by: toldOfOne },
  { role: 'button', name: /^(Add|Lines of .+|Earlier)$/, by: toldOfOne },
  { role: 'button', name: /^Erase$/, by: 'an erased person is gone' },
  { role: 'textbox', name: /./, within: /alertdialog Erase /, by: 'an erased person is gone' },
  { role: 'button', name: /./, within: /alertdialog Erase /, by: 'an erased person is gone' },
]

const ofTags = 'tags are made, given, renamed, merged and removed'

const tags: readonly Driven[] = [
  { role: 'textbox', name: /^New tag$/, by: ofTags },
  { role: 'button', name: /^Create$/, by: ofTags },
  { role: 'searchbox', name: /^Search tags$/, by: ofTags },
  { role: 'button', name: /^(Edit|Close) [a-z0-9-]+$/, within: /All tags$/, by: ofTags },
  { role: 'button', name: /./, within: /group What to do with /, by: ofTags },
  { role: 'textbox', name: /^E-mails, customer ids/, by: ofTags },
  { role: 'button', name: /^Add people$/, by: ofTags },
]

const files: readonly Driven[] = [
  { role: 'button', name: /^Choose files$/, by: 'a file shows its plan' },
  { role: 'combobox', name: /^Dates such as/, by: 'every reading of dates' },
  { role: 'button', name: /^Remove the demo store$/, by: 'a file dropped into a demo store' },
]

const settings: readonly Driven[] = [
  {
    role: 'textbox',
    name: /^Name$/,
    within: /region Project/,
    by: 'a name is changed by keyboard alone',
  },
  // Fixed once money is in; while nothing is, an import decides it.
  { role: 'combobox', name: /^Base currency$/, by: 'a setting that is refused says why' },
  {
    role: 'combobox',
    name: /./,
    within: /region Project/,
    by: 'every choice says what it would do',
  },
  { role: 'button', name: /^(Monday|Sunday)$/, by: 'every choice says what it would do' },
  { role: 'radio', name: /./, within: /radiogroup/, by: 'every choice says what it would do' },
]

/** What is driven: every control of every page is of one of these kinds, and of each kind there is one. */
export const driven: readonly Driven[] = [
  ...[frame, period, filters, cards, rfm, editor].flat(),
  ...[customers, profile, tags, drivenEngagements, files, settings].flat(),
]
