import type { FormatWords } from '../../words.ts'

const orderId = 'L’identifiant de la commande.'
const orderedAt = 'Quand elle a été passée.'
const productId = 'L’identifiant du produit.'

/** The files of the Olist data set and of Splio, in French. */
export const others: Readonly<Record<string, FormatWords>> = {
  'olist-orders': {
    label: 'Commandes Olist',
    about:
      'Une commande de olist_orders_dataset.csv ; ses clients et ses paiements ou articles viennent dans des fichiers à côté.',
    columns: {
      order_id: orderId,
      customer_id: 'Un identifiant de client que seule cette commande porte.',
      order_status: 'Où en est la commande.',
      order_purchase_timestamp: orderedAt,
    },
    rules: [
      'Les fichiers se donnent ensemble, dans n’importe quel ordre ; des commandes, articles ou paiements seuls sont refusés.',
      'Le client est le customer_unique_id que le fichier des clients donne pour le customer_id de la commande ; une commande sans lui est rejetée.',
      'Ce qui a été payé est la somme des paiements de la commande (port compris) ; si elle n’en a pas, la somme du prix et du port de ses articles. Une commande qui compte et n’a ni l’un ni l’autre est rejetée ; une commande qui ne compte pas est conservée à 0.',
      'Les commandes livrées, expédiées, facturées, en préparation et approuvées comptent ; celles seulement créées sont en attente ; celles annulées et indisponibles sont annulées.',
      'Les commandes sont du canal web. Le prix avant remises est inconnu.',
    ],
  },
  'olist-items': {
    label: 'Articles de commandes Olist',
    about: 'Un article d’une commande, de olist_order_items_dataset.csv.',
    columns: {
      order_id: orderId,
      order_item_id: 'Numéro de l’article dans sa commande.',
      product_id: productId,
      price: 'Prix de l’article.',
      freight_value: 'Port de l’article.',
    },
    rules: [
      'Chaque article est une ligne de quantité 1 à son prix ; le port est dans le montant de la commande et dans aucune ligne.',
      'Un article dont la commande est absente est rejeté.',
    ],
  },
  'olist-payments': {
    label: 'Paiements de commandes Olist',
    about: 'Un paiement d’une commande, de olist_order_payments_dataset.csv.',
    columns: {
      order_id: orderId,
      payment_sequential: 'Numéro du paiement dans sa commande.',
      payment_value: 'Ce qui a été payé ; les bons sont aussi des paiements.',
    },
    rules: [
      'Les paiements d’une commande sont additionnés pour donner ce qui a été payé.',
      'Un paiement dont la commande est absente est rejeté.',
    ],
  },
  'olist-customers': {
    label: 'Clients Olist',
    about: 'Le client d’une commande, de olist_customers_dataset.csv.',
    columns: {
      customer_id: 'L’identifiant qu’une commande donne à son client.',
      customer_unique_id: 'La personne : notre customer_id.',
      customer_city: 'Ville.',
    },
    rules: ['Les lignes de même customer_unique_id sont un client, dans la ville de sa dernière commande, au Brésil.'],
  },
  'olist-products': {
    label: 'Produits Olist',
    about: 'Un produit, de olist_products_dataset.csv.',
    columns: {
      product_id: productId,
      product_category_name: 'Sa catégorie, en portugais ; elle peut être vide.',
    },
    rules: [
      'Un produit donne sa catégorie aux articles de ces fichiers. Les produits n’ont pas de nom dans ce jeu de données.',
      'Un produit dont aucune commande de ces fichiers n’a d’article est rejeté : il n’aurait rien à dire.',
      'Des commandes qui reviennent sans leurs produits perdent les catégories, car une commande remplace son ancienne version.',
    ],
  },
  'olist-translations': {
    label: 'Noms de catégories Olist',
    about: 'Le nom d’une catégorie en anglais, de product_category_name_translation.csv.',
    columns: {
      product_category_name: 'La catégorie, en portugais.',
      product_category_name_english: 'La catégorie, en anglais.',
    },
    rules: [
      'Avec ce fichier, les catégories portent leur nom anglais ; celle qui n’a pas de traduction garde le sien.',
      'Une catégorie dont aucune commande de ces fichiers n’a d’article est rejetée.',
    ],
  },
  'splio-orders': {
    label: 'Commandes Splio',
    about: 'Une commande ou un ticket de caisse, du domaine « orders ».',
    columns: {
      order_id: orderId,
      customer_key: 'L’identifiant du client, ou une adresse e-mail (elle contient @).',
      total_price: 'Ce qui a été payé ; négatif pour un remboursement.',
      order_date: orderedAt,
      date_order: 'Quand elle a été passée, dans d’autres fichiers.',
      ordered_at: 'Quand elle a été passée, dans d’autres fichiers.',
      store_id: 'Le magasin.',
      discount_amount: 'Remise sur la commande.',
      completed: '0 quand la commande n’est pas terminée.',
      currency: 'Code ISO 4217 des montants.',
    },
    rules: [
      'Supposé : order_id, customer_key, card_code et store_id sont les colonnes documentées ; les noms de la date, du total, de la remise et de l’achèvement sont ceux des interfaces de Splio, autant que nous les connaissons.',
      'Une commande avec un store_id est une vente dans ce magasin, toute autre une vente web. Un total négatif est un remboursement à son propre jour ; une commande avec completed 0 est en attente.',
      'Les cartes (card_code) ne sont pas utilisées : le client est customer_key.',
    ],
  },
  'splio-items': {
    label: 'Articles de commandes Splio',
    about: 'Une ligne d’une commande, du domaine « ordersitems ».',
    columns: {
      order_id: orderId,
      product_id: productId,
      quantity: 'Combien ; négatif pour un retour.',
      unit_price: 'Prix unitaire.',
      discount_amount: 'Remise sur la ligne.',
    },
    rules: [
      'Le montant d’une ligne est quantity × unit_price − discount_amount. Les articles d’une commande remplacent ceux qu’elle avait ; un article dont la commande est introuvable est rejeté.',
      'Des articles sans colonne discount_amount sont lus comme lignes de commande du format propre à Regulars, qui a aussi les autres colonnes.',
    ],
  },
}
