import type { FormatWords } from '../../words.ts'

const orderId = 'L’identifiant de la commande.'
const orderedAt = 'Quand elle a été passée.'
const orderedAtElse = 'Quand elle a été passée, dans d’autres exports.'
const customerEmail = 'L’adresse e-mail du client.'
const customerPhone = 'Le numéro de téléphone du client.'
const currency = 'Code ISO 4217 des montants.'
const howMany = 'Combien.'
const unitPrice = 'Prix unitaire, avant toute remise.'
const product = 'Le nom du produit.'
const productId = 'L’identifiant du produit.'
const wholePrice = 'Ce que la commande a coûté, frais de port et taxes compris, après remises.'
const givenBack = 'Ce qui a été remboursé.'
const discountOnOrder = 'Remise sur la commande.'

/** The exports of orders by shop systems, in French. */
export const shops: Readonly<Record<string, FormatWords>> = {
  'online-retail': {
    label: 'UCI Online Retail',
    about: 'Une ligne d’une facture.',
    columns: {
      InvoiceNo: 'La facture : notre commande.',
      StockCode: productId,
      Description: product,
      Quantity: 'Combien ; négatif dans les remboursements.',
      InvoiceDate: 'Quand.',
      UnitPrice: 'Prix unitaire en livres, avec trois décimales au plus.',
      CustomerID: 'L’identifiant du client, ou vide.',
      Country: 'Le pays du client.',
    },
    rules: [
      'Une facture est une commande du canal web, à l’instant le plus ancien de ses lignes ; chaque ligne est une ligne, même égale à une autre (le même produit scanné deux fois).',
      'Une facture vient en entier : importée à nouveau, ses lignes remplacent celles qu’elle avait.',
      'Les factures C… sont des remboursements : des commandes négatives à leur propre jour.',
      'Les factures A… sont des régularisations de créances, non des ventes : leurs lignes sont rejetées et signalées.',
      'Les lignes à quantité négative hors facture C… sont des régularisations de stock, non des ventes : elles sont rejetées et signalées.',
      'Les autres lignes à prix 0 sont des articles gratuits : des lignes à 0 payé. Une facture qui n’a rien d’autre est une commande à 0, qui n’est pas un achat.',
      'Ce qui a été payé pour une ligne est quantité × prix, arrondi au penny ; le montant d’une facture est la somme de ses lignes. Le prix avant remise est inconnu.',
      'CustomerID 17850.0 est le client 17850. Les factures sans CustomerID sont non attribuées : dans le chiffre d’affaires, dans aucun nombre de clients.',
      'Le pays d’un client est celui de sa dernière facture.',
      'POST, DOT, D, M, S, B, C2, CRUK, PADS, BANK CHARGES et AMAZONFEE ne sont pas des produits : leurs lignes comptent comme argent et portent la catégorie “Not a product”.',
    ],
  },
  'shopify-orders': {
    label: 'Commandes Shopify',
    about: 'Une ligne d’une commande ; les cellules de la commande ne figurent que sur sa première ligne.',
    columns: {
      Name: 'Le numéro de la commande, comme #1001.',
      Email: customerEmail,
      'Financial Status': 'Si elle a été payée.',
      'Created at': orderedAt,
      Total: wholePrice,
      'Lineitem quantity': howMany,
      'Lineitem price': unitPrice,
      'Lineitem name': product,
      'Lineitem sku': productId,
      'Lineitem discount': 'Remise sur la ligne.',
      'Discount Amount': 'Remise sur toute la commande.',
      'Refunded Amount': givenBack,
      'Outstanding Balance': 'Ce qui reste à payer.',
      'Cancelled at': 'Quand la commande a été annulée.',
      currency,
      'Accepts Marketing': 'yes ou no.',
      Phone: customerPhone,
      'Billing Phone': 'Pris quand Phone est vide.',
      'Billing City': 'La ville du client.',
      'Billing Country': 'Le pays du client.',
      'Payment Method': 'Signale les commandes de test : le Bogus Gateway de Shopify.',
      Source: 'pos pour une vente en magasin.',
      Location: 'Le magasin d’une vente dont Source est pos.',
    },
    rules: [
      'Les lignes de même Name sont une commande ; chacune de ses cellules est prise sur la première de ses lignes qui la remplit. Les lignes avec une quantité sont ses lignes, dans l’ordre du fichier. Une commande vient en entier : importée à nouveau, ses lignes remplacent celles qu’elle avait.',
      'Ce qui a été payé est Total, frais de port et taxes compris : cela peut dépasser la somme des lignes ; pour une commande partially_paid, Total − Outstanding Balance. Le prix avant remises est cette somme et Discount Amount.',
      'Ce qui a été payé pour une ligne est Lineitem price × Lineitem quantity − Lineitem discount.',
      'Les commandes paid, partially_paid, refunded ou partially_refunded comptent ; celles pending, authorized et unpaid, voided et expired, toutes celles avec Cancelled at, et les commandes de test (Bogus Gateway) sont conservées et ne comptent nulle part. Un Financial Status vide vaut paid.',
      'Le Refunded Amount d’une commande refunded ou partially_refunded est une commande à part, « #1001 refund », d’un montant négatif. L’export ne dit pas quand l’argent a été rendu : le remboursement est daté de la commande. Une commande remboursée sans montant a été rendue en entier ; une commande partiellement remboursée sans montant reste telle quelle.',
      'L’export des commandes de Shopify n’a pas d’identifiant de client : le client est reconnu par Email, sinon par Phone ou Billing Phone. Une commande sans aucun d’eux est non attribuée.',
      'Accepts Marketing est un statut e-mail à l’instant de sa commande : yes est abonné, no est désabonné, vide ne dit rien. La ville et le pays sont ceux de la dernière commande du client.',
      'Source pos est une vente dans le magasin que nomme Location ; toute autre est une vente web.',
      'Les apostrophes devant les numéros et les téléphones (’#1001) sont ignorées.',
    ],
  },
  'woocommerce-orders': {
    label: 'Commandes WooCommerce',
    about:
      'Une commande, ou une ligne d’une commande avec les cellules de la commande sur chaque ligne, telle que l’écrivent les extensions d’export courantes.',
    columns: {
      order_id: orderId,
      status: 'completed, processing, etc., avec ou sans wc-.',
      order_total: wholePrice,
      order_date: orderedAt,
      date: orderedAtElse,
      customer_id: 'L’identifiant du client ; 0 est un invité.',
      billing_email: customerEmail,
      customer_email: 'Pris quand billing_email est vide.',
      billing_phone: customerPhone,
      discount_total: discountOnOrder,
      cart_discount: 'Remise sur la commande, dans d’autres exports.',
      refunded_total: givenBack,
      currency,
      line_items: 'Toutes les lignes dans une cellule.',
      line_item_1: 'Une ligne ; de même line_item_2 et suivantes, jusqu’à line_item_50.',
      item_product_id: productId,
      item_sku: 'Pris quand item_product_id est vide.',
      item_name: product,
      item_quantity: howMany,
      item_subtotal: 'Prix de la ligne avant remises, hors taxes.',
      item_total: 'Prix de la ligne après remises, hors taxes.',
    },
    rules: [
      'WooCommerce lui-même n’exporte pas les commandes en entier ; les colonnes sont celles de ses extensions d’export courantes, sous l’un ou l’autre de leurs noms.',
      'Les commandes completed et processing comptent ; celles pending, on-hold et les brouillons sont en attente ; celles cancelled, failed et à la corbeille sont annulées.',
      'Une commande remboursée est un achat et un remboursement du même jour, « 1001 refund », de refunded_total, sinon du tout ; l’export ne dit pas quand l’argent a été rendu. Le refunded_total d’une commande qui compte est aussi un remboursement.',
      'Ce qui a été payé est order_total. Les montants d’une ligne sont hors taxes : les lignes peuvent valoir moins que la commande. Si le sous-total et le total d’une ligne sont donnés, le premier est son prix avant remises.',
      'Les lignes sont lues sur des lignes à elles (item_…), ou sur une ligne par commande : réunies dans line_items, comme liste JSON ou comme name:Cup|quantity:2|total:18.00 séparés par des points-virgules, ou chacune dans line_item_1 à line_item_50. Une commande dont une ligne a une quantité ou un total illisible est rejetée.',
      'customer_id 0 est un invité, reconnu par billing_email ou par téléphone.',
    ],
  },
  'prestashop-orders': {
    label: 'Commandes PrestaShop',
    about: 'Une commande de la table ps_orders.',
    columns: {
      id_order: orderId,
      id_customer: 'L’identifiant du client, comme dans le fichier des clients.',
      current_state: 'Numéro de l’état de la commande.',
      date_add: orderedAt,
      total_paid_tax_incl: 'Ce que la commande a coûté, taxes comprises.',
      total_paid: 'Pris quand total_paid_tax_incl manque.',
      total_discounts_tax_incl: discountOnOrder,
      total_discounts: 'Pris quand total_discounts_tax_incl manque.',
      valid: '1 quand la boutique considère la commande comme payée.',
      conversion_rate: '1 quand la commande est dans la devise de la boutique.',
    },
    rules: [
      'Les colonnes sont celles de la table ps_orders de la boutique, telles que le gestionnaire SQL du back-office les exporte, avec des points-virgules. La liste de commandes du back-office ne nomme aucun client et n’est pas acceptée.',
      'Les états sont ceux d’une boutique neuve : 7 est remboursée (un achat et un remboursement du même jour), 6 annulée et 8 erreur de paiement ; parmi les autres, celles avec valid 1 comptent (sans cette colonne : 2, 3, 4, 5, 9 et 11), et le reste est en attente.',
      'Les commandes dont conversion_rate n’est pas 1 sont dans une autre devise, que le fichier ne nomme pas : elles sont rejetées.',
    ],
  },
  'prestashop-details': {
    label: 'Détails de commandes PrestaShop',
    about: 'Une ligne d’une commande, de la table ps_order_detail.',
    columns: {
      id_order_detail: 'Numéro de la ligne, parmi toutes celles de la boutique.',
      id_order: orderId,
      product_quantity: howMany,
      total_price_tax_incl: 'Ce que la ligne a coûté, taxes comprises et réductions déduites.',
      unit_price_tax_incl: 'Prix unitaire, taxes comprises et réductions déduites.',
      product_reference: productId,
      product_id: 'Pris quand product_reference est vide.',
      product_name: product,
    },
    rules: [
      'Les colonnes sont celles de la table ps_order_detail de la boutique, telles que le gestionnaire SQL du back-office les exporte, avec des points-virgules. À donner avec les commandes, quel que soit l’ordre des fichiers, ou après elles ; une ligne dont la commande est introuvable est rejetée.',
      'Ce qui a été payé pour une ligne est total_price_tax_incl : les réductions de produits y sont, les bons sur toute la commande et les frais de port n’y sont pas ; les lignes peuvent donc différer de la commande. Le prix avant réductions est inconnu.',
      'Les lignes sont numérotées dans leur commande par id_order_detail ; les lignes d’une commande remplacent celles qu’elle avait.',
    ],
  },
}
