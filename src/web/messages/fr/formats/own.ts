import type { FormatWords } from '../../words.ts'

const email = 'Adresse e-mail.'
const phone = 'Numéro de téléphone.'
const status = 'subscribed, unsubscribed ou unknown.'
const webOrStore = 'web ou store.'
const pointOfSale = 'Le nom du point de vente.'
const paidOrRefunded = 'Ce qui a été payé ; négatif pour un remboursement.'
const theirId = 'L’identifiant du client dans votre système.'
const instant = 'Quand : un jour ou un instant.'
const orderCells = {
  customer_id: 'L’identifiant du client.',
  email: 'L’adresse e-mail du client.',
  phone: 'Le numéro de téléphone du client.',
  channel: webOrStore,
  store: pointOfSale,
  currency: 'Code ISO 4217 des montants.',
  status: 'paid (ou vide), pending, cancelled, refunded ou test, et des mots équivalents.',
  gross: 'Le prix de la commande avant toute remise.',
  items: 'Nombre d’articles.',
}

/** The formats of our own, in French. */
export const own: Readonly<Record<string, FormatWords>> = {
  transactions: {
    label: 'Transactions',
    about: 'Un achat ou un remboursement d’un client : le plus petit fichier utile.',
    columns: {
      customer: 'L’identifiant du client, ou une adresse e-mail (elle contient @). Vide : une vente sans client connu.',
      date: instant,
      amount: paidOrRefunded,
      order_id: 'L’identifiant de la commande, s’il existe.',
      items: 'Nombre d’articles.',
      channel: webOrStore,
      store: pointOfSale,
    },
    rules: [
      'Chaque ligne est une commande : un montant supérieur à 0 est un achat, inférieur à 0 un remboursement à son propre jour, et 0 n’est ni l’un ni l’autre.',
      'Une ligne sans client est conservée comme commande non attribuée : elle compte dans le chiffre d’affaires, et dans aucun nombre de clients.',
      'Une ligne sans order_id reçoit un identifiant formé de son client, de sa date, de son montant et du nombre de lignes identiques qui la précèdent : importer à nouveau le fichier ne change rien, et deux lignes égales restent deux commandes.',
      'Parmi les lignes d’un fichier ayant le même order_id, la dernière compte ; les précédentes y sont fusionnées.',
      'Une ligne avec un magasin et sans canal est une vente en magasin ; sans l’un ni l’autre, une vente web.',
    ],
  },
  customers: {
    label: 'Clients',
    about: 'Un client.',
    columns: {
      customer_id: theirId,
      email,
      phone,
      first_name: 'Prénom.',
      last_name: 'Nom.',
      gender: 'Genre, en un mot ou une lettre.',
      birth_date: 'Date de naissance, un jour.',
      city: 'Ville.',
      country: 'Pays.',
      registered_at: 'Quand le client s’est inscrit.',
      email_status: status,
      sms_status: status,
      tags: 'Tags, séparés par |.',
    },
    rules: [
      'Une ligne désigne son client par customer_id, sinon par e-mail, sinon par téléphone ; seul un e-mail ou un téléphone valide désigne quelqu’un.',
      'Un numéro sans indicatif appartient au pays par défaut du projet. Les numéros valides sont conservés au format E.164 (+48600100200), si bien que toutes les façons d’écrire un numéro désignent le même client ; tout autre est conservé par ses chiffres (00 pour un plus) et n’est pas valide.',
      'Une adresse e-mail est valide avec 64 caractères au plus avant le @ et 254 en tout, sans espaces, guillemets ni points doublés, et un domaine qui finit par des lettres ; les domaines en d’autres écritures sont acceptés.',
      'Ce que dit un fichier ultérieur remplace ce qui était connu ; une cellule vide ne remplace rien. Parmi les lignes d’un même client dans un fichier, la dernière cellule remplie compte.',
      'Genre : f, female, woman, femme, kobieta, Frau et les mots en K sont féminins ; les mots en M, homme et Herr sont masculins ; refused et « ne souhaite pas le dire » sont un refus ; vide et unknown sont inconnus ; tout le reste est « autre ». Ces mots, ceux des statuts et ceux des canaux sont lus en anglais, français, polonais et allemand.',
      'Le genre et le premier statut connu valent depuis registered_at (sans lui, le genre vaut depuis que le client existe, et le statut depuis l’import). Un genre ou un statut différent de celui qui est connu est un changement au jour de l’import.',
      'Un client sans aucun fait daté existe depuis le jour de l’import.',
    ],
  },
  orders: {
    label: 'Commandes',
    about: 'Une commande ou un ticket de caisse.',
    columns: {
      ...orderCells,
      order_id: 'L’identifiant de la commande.',
      ordered_at: 'Quand elle a été passée.',
      paid: paidOrRefunded,
      discount: 'La part du prix qui n’a pas été payée.',
    },
    rules: [
      'Les commandes au statut paid (ou sans statut) comptent : au-dessus de 0 comme achat, au-dessous comme remboursement à leur propre jour. Celles en attente, annulées, remboursées ou de test sont conservées et ne comptent nulle part.',
      'Une commande désigne son client par customer_id, sinon par e-mail, sinon par téléphone. Une commande d’invité dont l’e-mail est déjà connu appartient à ce client ; une commande qui ne désigne personne est non attribuée.',
      'Parmi les lignes d’un fichier ayant le même order_id, la dernière compte ; les précédentes y sont fusionnées. Une commande déjà présente et différente est remplacée ; ses lignes restent.',
      'Le prix brut et la remise se complètent ; si aucun n’est donné, ils restent inconnus.',
      'Sans items, les quantités des lignes de la commande sont additionnées ; sans lignes non plus, la commande ne compte aucun article.',
    ],
  },
  order_lines: {
    label: 'Lignes de commande',
    about: 'Une ligne d’une commande, seule ou avec les cellules de sa commande à côté.',
    columns: {
      ...orderCells,
      order_id: 'L’identifiant de la commande.',
      quantity: 'Combien ; négatif pour un retour.',
      line: 'Numéro de la ligne dans sa commande.',
      product_id: 'L’identifiant du produit.',
      product: 'Le nom du produit.',
      category: 'La catégorie du produit.',
      unit_price: 'Prix unitaire, avant toute remise.',
      discount: 'Remise sur la ligne.',
      paid: 'Ce qui a été payé pour la ligne.',
      ordered_at: 'Quand la commande a été passée. Avec cette colonne, le fichier crée aussi les commandes.',
    },
    rules: [
      'Sans paid, le montant d’une ligne est quantity × unit_price − discount ; c’est le montant de la ligne qui est arrondi, non son prix.',
      'Avec ordered_at, les lignes créent leurs commandes : ce qui a été payé est la somme des lignes. Les cellules de la commande peuvent figurer sur n’importe laquelle de ses lignes.',
      'Sans ordered_at, les lignes rejoignent les commandes du même import, quel que soit l’ordre des fichiers, ou d’un import antérieur ; une ligne dont la commande est introuvable est rejetée.',
      'Sans line, des lignes égales sont de vraies lignes (deux fois le même produit). Avec line, la dernière ligne d’un numéro compte.',
      'Les lignes d’une commande remplacent celles qu’elle avait ; les lignes numérotées remplacent celles de même numéro.',
    ],
  },
  subscriptions: {
    label: 'Abonnements',
    about: 'Un statut daté d’un client sur un canal.',
    columns: {
      customer_id: theirId,
      email,
      phone,
      channel: 'email ou sms.',
      status,
      at: 'Depuis quand.',
      source: 'Où cela a été dit.',
    },
    rules: [
      'Une ligne désigne son client par customer_id, sinon par e-mail, sinon par téléphone ; un client absent est créé, et existe depuis la plus ancienne des dates.',
      'Un statut vaut de son instant jusqu’au suivant de son canal. Dans un même jour, le dernier compte ; à instants égaux, unsubscribed passe avant subscribed, et subscribed avant unknown.',
      'Une ligne ayant le client, le canal, le statut et l’instant d’une autre y est fusionnée.',
      'Une adresse e-mail ou un téléphone à côté d’un identifiant comble une lacune du client ; il ne remplace jamais ce qu’a dit un fichier de clients.',
    ],
  },
  visits: {
    label: 'Visites',
    about: 'Une visite d’un client sur la boutique en ligne.',
    columns: { customer_id: theirId, email, visited_at: instant },
    rules: [
      'Une ligne désigne son client par customer_id, sinon par e-mail ; un client absent est créé, et existe depuis le jour de la première visite.',
      'Ce qui est conservé est le nombre de visites d’un client dans un jour : les lignes d’un fichier sont comptées, même égales.',
      'Si deux fichiers parlent du même client et du même jour, le plus grand nombre l’emporte : un fichier peut revenir, et des fichiers se recouvrir. Donnez un jour en entier : deux moitiés dans deux fichiers comptent comme la plus grande.',
    ],
  },
  tags: {
    label: 'Tags',
    about: 'Un tag qu’un client porte ou a porté.',
    columns: {
      customer_id: theirId,
      email,
      tag: 'Le tag.',
      added_at: 'Depuis quand. Vide : depuis le jour de l’import.',
      removed_at: 'Jusqu’à quand. Vide : le tag est encore porté.',
    },
    rules: [
      'Une ligne désigne son client par customer_id, sinon par e-mail ; un client absent est créé.',
      'Un tag est porté du jour de added_at jusqu’à la veille de removed_at. Même client, même tag et même jour de added_at : c’est le même port ; une ligne ultérieure y met fin, ou y met fin un autre jour.',
      'Un removed_at vide ne rend pas un tag qui a été retiré.',
      'Sans added_at : un tag déjà porté n’est pas une nouveauté, et un retrait met fin au tag porté.',
    ],
  },
  rates: {
    label: 'Taux de change',
    about: 'Le taux d’une devise à un jour.',
    columns: {
      date: 'Le jour à partir duquel le taux vaut.',
      currency: 'Code ISO 4217 de l’autre devise.',
      rate: 'Ce que vaut une unité dans la devise du projet.',
    },
    rules: [
      'rate est le nombre d’unités de la devise du projet que vaut une unité de l’autre : dans un projet en EUR, la ligne 2024-03-01, USD, 0.9234 dit que 1 USD vaut 0,9234 EUR.',
      'Un montant dans une autre devise est converti au taux du jour de sa commande : le plus récent de ce jour ou des 7 jours précédents. Il est pris en unités mineures entières de sa devise et arrondi à des unités entières de celle du projet, les moitiés vers le haut en valeur absolue.',
      'Les lignes dans une autre devise sans un tel taux sont rejetées ; le rapport donne les devises et les jours pour lesquels il manque des taux.',
      'Les taux peuvent venir seuls, ou avec les commandes quel que soit l’ordre des fichiers ; ils sont conservés. Un taux de même devise et de même jour remplace le précédent, pour les imports ultérieurs seulement : ce qui est déjà enregistré reste tel qu’il a été converti.',
      'Tant que le projet n’a pas de devise, celle d’un fichier pour laquelle aucun taux n’est donné devient celle du projet.',
      'Dans la colonne rate, une virgule ou un point seul est le séparateur décimal, même devant trois chiffres.',
    ],
  },
}
