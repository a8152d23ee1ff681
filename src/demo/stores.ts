/** Where Lumen & Oak sells; the web shop is a channel without a city. */
export const webStore = 'lumenandoak.example'

export const stores = [
  { store: 'Warszawa Mokotowska', city: 'Warszawa' },
  { store: 'Kraków Kazimierz', city: 'Kraków' },
  { store: 'Gdańsk Garnizon', city: 'Gdańsk' },
  { store: 'Wrocław Nadodrze', city: 'Wrocław' },
  { store: 'Poznań Stary Browar', city: 'Poznań' },
] as const

/** Cities of customers; `weight` is their part in a thousand. */
export const cities = [
  { city: 'Warszawa', country: 'PL', weight: 230 },
  { city: 'Kraków', country: 'PL', weight: 120 },
  { city: 'Wrocław', country: 'PL', weight: 95 },
  { city: 'Gdańsk', country: 'PL', weight: 85 },
  { city: 'Poznań', country: 'PL', weight: 80 },
  { city: 'Łódź', country: 'PL', weight: 65 },
  { city: 'Szczecin', country: 'PL', weight: 40 },
  { city: 'Lublin', country: 'PL', weight: 38 },
  { city: 'Katowice', country: 'PL', weight: 48 },
  { city: 'Bydgoszcz', country: 'PL', weight: 30 },
  { city: 'Toruń', country: 'PL', weight: 24 },
  { city: 'Rzeszów', country: 'PL', weight: 25 },
  { city: 'Paris', country: 'FR', weight: 30 },
  { city: 'Lyon', country: 'FR', weight: 16 },
  { city: 'Lille', country: 'FR', weight: 12 },
  { city: 'Berlin', country: 'DE', weight: 28 },
  { city: 'Hamburg', country: 'DE', weight: 12 },
  { city: 'London', country: 'GB', weight: 22 },
] as const
