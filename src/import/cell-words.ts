/** Words of shops for each word of the warehouse: in small letters, without accents, with blanks for hyphens and underscores. */
export type WordsOf = Readonly<Record<string, readonly string[]>>

export const channelWords = {
  web: ['web', 'online', 'online store', 'ecommerce', 'e commerce', 'internet', 'www', 'en ligne', 'sklep internetowy'],
  store: [
    ...['store', 'shop', 'pos', 'offline', 'retail', 'stationary', 'in store', 'magasin', 'boutique', 'sklep'],
    ...['sklep stacjonarny', 'stacjonarny', 'laden', 'filiale', 'geschaft'],
  ],
} as const satisfies WordsOf

/** In English, French, Polish and German. */
export const orderStatusWords = {
  paid: [
    ...['paid', 'complete', 'completed', 'processing', 'shipped', 'delivered', 'fulfilled', 'closed', 'ok', 'invoiced'],
    ...['paye', 'payee', 'terminee', 'termine', 'expediee', 'expedie', 'livree', 'livre', 'en cours de preparation'],
    ...['oplacone', 'zaplacone', 'zrealizowane', 'wyslane', 'dostarczone', 'zakonczone', 'w realizacji'],
    ...['bezahlt', 'abgeschlossen', 'versandt', 'versendet', 'geliefert', 'zugestellt', 'in bearbeitung'],
  ],
  cancelled: [
    ...['cancelled', 'canceled', 'void', 'voided', 'failed', 'expired', 'annule', 'annulee', 'echouee'],
    ...['anulowane', 'anulowana', 'anulowany', 'storniert', 'abgebrochen', 'fehlgeschlagen'],
  ],
  pending: [
    ...['pending', 'unpaid', 'on hold', 'abandoned', 'new', 'created', 'draft', 'awaiting payment', 'en attente'],
    ...['en attente de paiement', 'nouvelle', 'impayee', 'nowe', 'oczekujace', 'nieoplacone', 'offen', 'ausstehend'],
    ...['neu', 'unbezahlt'],
  ],
  test: ['test'],
  refunded: ['refunded', 'remboursee', 'rembourse', 'zwrocone', 'erstattet', 'ruckerstattet'],
} as const satisfies WordsOf

/** In English, French, Polish and German. A person who never answered, or not yet, is of unknown status. */
export const subscriptionWords = {
  subscribed: [
    ...['subscribed', 'yes', 'y', 'true', '1', 'opted in', 'opt in', 'active', 'confirmed', 'oui', 'abonne', 'abonnee'],
    ...['inscrit', 'inscrite', 'tak', 'zapisany', 'zapisana', 'ja', 'abonniert', 'angemeldet'],
  ],
  unsubscribed: [
    ...['unsubscribed', 'no', 'n', 'false', '0', 'opted out', 'opt out', 'non', 'desabonne', 'desabonnee'],
    ...['desinscrit', 'desinscrite', 'nie', 'wypisany', 'wypisana', 'nein', 'abgemeldet', 'abbestellt'],
  ],
  unknown: [
    ...['unknown', 'never subscribed', 'not subscribed', 'pending', 'unconfirmed', 'inconnu', 'nieznany', 'unbekannt'],
  ],
} as const satisfies WordsOf

export const genderWords = {
  unknown: [
    ...['unknown', 'nieznany', 'nieznana', 'inconnu', 'inconnue', 'unbekannt', 'n/a', 'none', 'null', '?', 'brak'],
    ...['not specified', 'unspecified', 'not set', 'non renseigne'],
  ],
  refused: [
    ...['refused', 'prefer not to say', 'rather not say', 'prefer not to answer', 'declined', 'undisclosed'],
    ...['not disclosed', 'ne souhaite pas repondre', 'prefere ne pas repondre', 'prefere ne pas dire', 'odmowa'],
    ...['wole nie podawac', 'nie chce podawac', 'keine angabe', 'mochte ich nicht sagen'],
  ],
  female: [
    ...['f', 'female', 'woman', 'girl', 'mrs', 'ms', 'miss', 'madam', 'femme', 'feminin', 'mme', 'mlle', 'madame'],
    ...['mademoiselle', 'kobieta', 'pani', 'w', 'weiblich', 'frau', 'mujer', 'femenino', 'donna', 'femmina'],
    ...['mulher', 'feminino'],
  ],
  male: ['m', 'male', 'man', 'boy', 'h', 'homme', 'garcon', 'pan', 'herr', 'hombre', 'uomo', 'homem'],
} as const satisfies WordsOf
