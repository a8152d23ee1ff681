const written = {
  customer: `
    customer, client, buyer, klient, nabywca, kunde, kaufer, cliente, acheteur, comprador, acquirente,
    customer id, member, shopper`,
  customer_id: `
    customer id, customer no, customer number, client id, user id, member id, id client, numero client,
    no client, code client, id klienta, numer klienta, nr klienta, kundennummer, kundennr, kunden nr,
    kunden id, id cliente, numero cliente, codice cliente, codigo cliente, customer, client, klient,
    kunde, cliente, loyalty id, card number`,
  email: `
    email, e mail, mail, email address, courriel, adresse email, adresse mail, adres email,
    e mail adresse, mailadresse, correo, correo electronico, posta elettronica, indirizzo email`,
  phone: `
    phone, phone number, telephone, tel, mobile, mobile number, cell, msisdn, portable, telefon,
    numer telefonu, nr telefonu, komorka, telefonnummer, handy, handynummer, mobilnummer, telefono,
    movil, cellulare, gsm`,
  first_name: 'first name, firstname, given name, forename, prenom, imie, vorname, nombre, nome',
  last_name: `
    last name, lastname, surname, family name, nom, nom de famille, nazwisko, nachname, familienname,
    apellido, apellidos, cognome`,
  gender: 'gender, sex, genre, sexe, civilite, plec, geschlecht, anrede, genero, sexo, genere, sesso',
  birth_date: `
    birth date, birthdate, birthday, date of birth, dob, date de naissance, data urodzenia, geburtsdatum,
    geburtstag, fecha de nacimiento, data di nascita, naissance, urodziny`,
  city: 'city, town, ville, miasto, miejscowosc, stadt, ort, wohnort, ciudad, citta',
  country: 'country, country code, pays, kraj, panstwo, land, pais, paese, nazione',
  registered_at: `
    registered at, registered, registration date, signup date, sign up date, created at, created,
    date joined, joined, customer since, member since, date d inscription, date inscription,
    date de creation, data rejestracji, data utworzenia, registrierungsdatum, registriert am,
    angelegt am, kunde seit, anmeldedatum, fecha de registro, fecha de alta, data di registrazione,
    data registrazione, since, depuis, seit, od`,
  email_status: `
    email status, newsletter, email consent, email opt in, optin, opt in, subscribed, accepts marketing,
    abonnement newsletter, zgoda email, zgoda na email, newsletter status, boletin`,
  sms_status: 'sms status, sms consent, sms opt in, sms, zgoda sms, optin sms, accepts sms marketing',
  tags: 'tags, labels, etiquettes, tagi, etykiety, schlagworte, etiquetas, etichette, segments',
  tag: 'tag, label, etiquette, etykieta, schlagwort, etiqueta, etichetta, segment',
  order_id: `
    order id, order, order no, order number, order nr, receipt, receipt no, receipt number, invoice,
    invoice no, invoice number, transaction id, ticket, reference, commande, numero de commande,
    numero commande, no commande, id commande, facture, numero facture, zamowienie, id zamowienia,
    numer zamowienia, nr zamowienia, paragon, nr paragonu, numer paragonu, faktura, nr faktury,
    bestellung, bestellnummer, bestellnr, bestell nr, bestell id, auftrag, auftragsnummer, auftragsnr,
    belegnummer, bon, beleg, rechnung, bonnummer, rechnungsnummer, pedido, numero de pedido, id pedido, ordine,
    numero ordine, id ordine, scontrino, ordine id, fattura`,
  ordered_at: `
    ordered at, order date, ordered, order time, purchase date, purchased at, sale date, date,
    created at, created, timestamp, date de commande, date commande, date achat, data zamowienia,
    data zakupu, data sprzedazy, data transakcji, data, dzien, bestelldatum, kaufdatum, datum,
    auftragsdatum, belegdatum, rechnungsdatum, bestellt am, zeitpunkt, fecha, fecha de pedido,
    fecha de compra, fecha pedido, data ordine, data acquisto, invoice date, transaction date, giorno,
    when, quand, wann, kiedy, cuando, quando, time`,
  paid: `
    paid, amount paid, amount, total, total paid, order total, grand total, revenue, sum, value,
    total price, montant, montant total, total ttc, montant paye, prix total, kwota, suma, wartosc,
    razem, zaplacono, kwota zamowienia, wartosc zamowienia, brutto, betrag, summe, gesamt, gesamtbetrag,
    gesamtsumme, bezahlt, umsatz, importe, importe total, pagado, importo, totale, pagato,
    importo totale`,
  gross: 'gross, gross total, subtotal, before discount, sous total, list price, bruttobetrag, cena bazowa',
  discount: `
    discount, discount amount, rebate, remise, reduction, rabat, znizka, rabatt, nachlass, descuento,
    sconto`,
  currency: 'currency, currency code, devise, monnaie, waluta, wahrung, moneda, divisa, valuta',
  status: `
    status, state, order status, payment status, statut, etat, stan, status zamowienia, zustand,
    bestellstatus, estado, stato`,
  channel: 'channel, sales channel, canal, kanal, vertriebskanal, verkaufskanal, canale, kanal sprzedazy',
  store: `
    store, shop, store name, point of sale, pos, location, branch, magasin, boutique, point de vente,
    sklep, salon, punkt sprzedazy, filiale, laden, geschaft, tienda, negozio, punto vendita`,
  items: `
    items, item count, number of items, articles, nb articles, nombre d articles, liczba produktow,
    liczba sztuk, artikelanzahl, anzahl artikel, anzahl, articulos, articoli, units, sztuki`,
  quantity: `
    quantity, qty, units, pieces, quantite, qte, ilosc, liczba, szt, menge, anzahl, stuck, stuckzahl,
    cantidad, quantita, pezzi`,
  line: 'line, line no, line number, position, ligne, pozycja, zeile, linea, riga, pos',
  product_id: `
    product id, sku, item id, article no, product code, ean, barcode, reference produit, code article,
    id produktu, kod produktu, indeks, artikelnummer, artikelnr, artikel nr, produkt id, codigo,
    codice articolo, codice prodotto, stock code`,
  product: `
    product, product name, item, item name, title, description, produit, article, designation, produkt,
    nazwa produktu, nazwa, towar, artikel, artikelname, bezeichnung, producto, articulo, prodotto,
    articolo, libelle`,
  category: 'category, product category, department, categorie, kategoria, kategorie, categoria, warengruppe',
  unit_price: `
    unit price, price, item price, price each, prix, prix unitaire, cena, cena jednostkowa, preis,
    einzelpreis, stuckpreis, precio, precio unitario, prezzo, prezzo unitario`,
  source: 'source, origin, zrodlo, quelle, origen, origine, fonte, form',
  added_at: 'added at, added, since, tagged at, ajoute le, dodano, hinzugefugt, hinzugefugt am, anadido',
  removed_at: 'removed at, removed, until, ended at, retire le, usunieto, entfernt, entfernt am, bis',
  visited_at: `
    visited at, visit date, visited, session date, date de visite, data wizyty, wizyta, besuch,
    besuchsdatum, besucht am, fecha de visita, data visita, last seen, pageview, date, datum, data, when,
    wann`,
  rate: 'rate, exchange rate, fx rate, taux, taux de change, kurs, wechselkurs, tipo de cambio, tasso, cambio',
} as const

/** What people call a column, by ours: in English, French, Polish, German, Spanish and Italian, in small letters without accents. */
export const columnWords: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(written).map(([ours, words]) => [ours, words.split(',').map((word) => word.trim())]),
)
