/** A thing on sale: today's price in minor units, how well it sells over the year and in winter, and how many at once. */
export type Product = {
  product_id: string
  product: string
  category: string
  price: number
  year: number
  winter: number
  most: number
}

type Listed = readonly [product: string, price: number, year: number, winter: number, most: number]

const ranges: Record<string, { code: string; products: readonly Listed[] }> = {
  Candles: {
    code: 'CA',
    products: [
      ['Beeswax pillar candle', 1490, 40, 60, 4],
      ['Soy candle, fig and cedar', 2490, 46, 70, 3],
      ['Soy candle, orange and clove', 2490, 16, 80, 3],
      ['Taper candles, set of six', 1190, 42, 60, 3],
      ['Advent candle set', 2990, 1, 60, 2],
      ['Tealights, beeswax, 24 pieces', 1690, 34, 50, 4],
      ['Brass candle holder', 3490, 24, 40, 2],
      ['Outdoor lantern candle', 1990, 28, 16, 4],
      ['Scented candle, linen', 2290, 34, 36, 3],
      ['Wick trimmer', 1290, 10, 10, 1],
    ],
  },
  Textiles: {
    code: 'TX',
    products: [
      ['Linen cushion cover', 2790, 40, 34, 4],
      ['Wool throw, herringbone', 8990, 20, 46, 2],
      ['Linen bedding set', 15900, 16, 14, 2],
      ['Linen tea towel', 1290, 36, 40, 4],
      ['Table runner, oatmeal', 3290, 20, 34, 2],
      ['Cotton bath towel', 2490, 30, 22, 4],
      ['Linen curtain, 140 × 250', 7490, 16, 12, 4],
      ['Wool rug, 160 × 230', 34900, 6, 7, 1],
      ['Sheepskin', 9900, 10, 20, 2],
      ['Linen napkins, set of four', 2990, 18, 32, 3],
    ],
  },
  Lamps: {
    code: 'LA',
    products: [
      ['Oak table lamp', 11900, 24, 28, 2],
      ['Paper pendant lamp', 6900, 24, 24, 2],
      ['Brass wall lamp', 14900, 14, 14, 3],
      ['Floor lamp, arc', 27900, 8, 9, 1],
      ['Opal glass pendant', 18900, 10, 10, 3],
      ['Reading lamp, clip', 4900, 22, 22, 2],
      ['Rechargeable garden lamp', 7900, 22, 6, 3],
      ['LED filament bulb', 890, 50, 46, 6],
      ['Desk lamp, ash and steel', 12900, 14, 16, 1],
      ['String lights, 20 m', 3990, 16, 60, 3],
    ],
  },
  Furniture: {
    code: 'FU',
    products: [
      ['Oak stool', 12900, 14, 12, 3],
      ['Oak dining chair', 19900, 10, 8, 6],
      ['Oak dining table, 180 cm', 119000, 3, 3, 1],
      ['Oak side table', 24900, 8, 8, 2],
      ['Oak bookcase', 64900, 4, 4, 1],
      ['Oak bench', 34900, 5, 4, 1],
      ['Bedside table', 21900, 7, 6, 2],
      ['Oak bed frame, 160 cm', 98900, 2, 2, 1],
      ['Lounge chair, wool', 74900, 3, 3, 1],
      ['Oak wall shelf', 8900, 18, 16, 3],
      ['Coat rack', 15900, 8, 9, 1],
    ],
  },
  Home: {
    code: 'HO',
    products: [
      ['Stoneware mug', 1690, 44, 50, 6],
      ['Stoneware plate, 27 cm', 2290, 30, 32, 6],
      ['Oak cutting board', 4490, 28, 40, 1],
      ['Glass vase, amber', 3990, 26, 26, 2],
      ['Willow basket', 3490, 24, 18, 2],
      ['Round mirror, oak', 13900, 9, 9, 1],
      ['Wall clock, oak', 8490, 10, 14, 1],
      ['Serving bowl, walnut', 5490, 16, 26, 1],
      ['Oak picture frame, A4', 2290, 28, 34, 4],
      ['Terracotta pot', 1890, 40, 8, 4],
      ['Gift card envelope', 390, 16, 40, 4],
      ['Furniture oil, oak', 1990, 22, 16, 2],
    ],
  },
}

const inRange = (category: string): Product[] => {
  const { code, products: listed } = ranges[category] ?? {
    code: '',
    products: [],
  }
  return listed.map(([product, price, year, winter, most], index) => {
    return {
      product_id: `${code}-${101 + index}`,
      product,
      category,
      price,
      year,
      winter,
      most,
    }
  })
}

export const categories: readonly string[] = Object.keys(ranges)

export const products: readonly Product[] = categories.flatMap(inRange)
