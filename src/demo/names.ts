type FirstName = {
  first_name: string
  gender: 'female' | 'male'
  country: string
}
type LastName = { country: string; female: string; male: string }

const words = (list: string): string[] => list.split(' ')

const firstNamesOf: Record<string, { female: string; male: string }> = {
  PL: {
    female:
      'Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Magdalena Joanna Zofia Julia Hanna Maja Aleksandra Natalia Karolina Monika Dorota Oliwia Alicja Weronika Iwona Marta Paulina',
    male: 'Piotr Krzysztof Andrzej Tomasz Paweł Jan Michał Marcin Jakub Adam Łukasz Mateusz Kamil Wojciech Antoni Szymon',
  },
  FR: {
    female: 'Camille Léa Chloé Manon Élise Juliette Margaux Sophie Claire Amélie',
    male: 'Louis Hugo Lucas Julien Antoine Mathieu',
  },
  DE: {
    female: 'Lena Hannah Mia Katharina Sabine Greta Frieda Anke',
    male: 'Jonas Felix Lukas Moritz Stefan Jürgen',
  },
  GB: {
    female: 'Emily Olivia Charlotte Grace Alice Eleanor Harriet Imogen',
    male: 'Oliver George Harry James Edward Thomas',
  },
}

const lastNamesOf: Record<string, string> = {
  PL: 'Nowak Wójcik Kowalczyk Woźniak Mazur Krawczyk Kaczmarek Zając Król Wieczorek Wróbel Stępień Dudek Pawlak Sikora Bąk Pietrzak Walczak Kubiak',
  FR: 'Martin Bernard Dubois Moreau Laurent Lefèvre Roux Fontaine Chevalier Garnier Marchand Besson',
  DE: 'Müller Schmidt Schneider Fischer Weber Becker Hoffmann Schäfer Krüger Vogel Brandt',
  GB: 'Smith Taylor Walker Hughes Bennett Clarke Foster Harrison Palmer Ashworth Whitfield',
}

const polishPairs = words(
  'Kowalski Wiśniewski Kamiński Lewandowski Zieliński Szymański Dąbrowski Kozłowski Jankowski Wojciechowski Piotrowski Grabowski Nowakowski Pawłowski Michalski Adamski Jabłoński Wróblewski',
)

/** First names of each country, for women and for men. */
export const firstNames: readonly FirstName[] = Object.entries(firstNamesOf).flatMap(([country, { female, male }]) => [
  ...words(female).map((first_name): FirstName => ({ first_name, gender: 'female', country })),
  ...words(male).map((first_name): FirstName => ({ first_name, gender: 'male', country })),
])

/** Last names of each country; Polish ones in -ski have a form for women. */
export const lastNames: readonly LastName[] = [
  ...Object.entries(lastNamesOf).flatMap(([country, list]) =>
    words(list).map((name) => ({ country, female: name, male: name })),
  ),
  ...polishPairs.map((male) => ({
    country: 'PL',
    female: `${male.slice(0, -1)}a`,
    male,
  })),
]
