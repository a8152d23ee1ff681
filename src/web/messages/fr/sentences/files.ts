import type { files as english } from '../../../../sentences/english/files.ts'
import type { Translation } from '../../words.ts'

export const files: Translation<typeof english> = {
  'file.none-given': 'Aucun fichier à importer n’a été indiqué.',
  'file.absent': 'Le fichier {path} est introuvable. Vérifiez son emplacement et son orthographe.',
  'file.no-match': 'Aucun fichier ne correspond à {pattern}. Vérifiez le dossier et l’orthographe.',
  'file.directory': '{path} est un dossier. Indiquez les fichiers qu’il contient, un par un.',
  'file.not-regular': '{path} n’est pas un fichier ordinaire et ne peut donc pas être importé.',
  'file.no-bytes': '{path} est vide (0 octet). Il n’y a rien à importer.',
  'file.unreadable': '{path} ne peut pas être lu : {why}.',
  'file.empty': '{file} est vide. Il n’y a rien à importer.',
  'file.damaged-gzip':
    '{file} est un fichier gzip endommagé ou tronqué. Compressez-le à nouveau, ou importez le CSV tel quel.',
  'file.old-workbook':
    '{file} est un classeur d’un ancien format Excel. Enregistrez-le en .xlsx ou en CSV, puis importez-le.',
  'file.binary':
    '{file} est un fichier binaire, et non du texte. Regulars lit les fichiers CSV, JSON Lines, Excel (.xlsx) et Parquet.',
  'file.gzipped-kind': '{file} est un fichier {kind} compressé en gzip. Décompressez-le d’abord.',
  'file.json-list':
    '{file} est une seule liste JSON. Fournissez des JSON Lines : un objet par ligne, sans liste autour.',
  'file.not-text':
    '{file} n’est un texte ni en UTF-8 ni en Windows-1252. Enregistrez-le en UTF-8, puis importez-le à nouveau.',
  'file.unpacks-to-too-much':
    'Décompressé, {file} fait plus de {most, number} fois sa taille, ce qu’aucun tableau ne fait. Fournissez le tableau lui-même.',
  'file.took-too-long':
    'La lecture de {file} a pris plus de temps qu’un fichier de cette taille ne devrait. Il est peut-être endommagé ; exportez-le à nouveau.',
  'file.took-too-much-memory':
    'La lecture de {file} a demandé plus de mémoire qu’un fichier de cette taille ne devrait. Il est peut-être endommagé ; exportez-le à nouveau.',
  'file.changed':
    '{file} a été modifié pendant sa lecture, et rien n’a été importé. Importez-le à nouveau quand il sera complet.',
  'file.vanished':
    '{file} a disparu pendant sa lecture, et rien n’a été importé. Importez-le à nouveau quand il sera complet.',
  'file.too-many-columns':
    '{file} a {columns, number} colonnes ; {most, number} au plus sont lues. Retirez celles qui sont inutiles.',
  'file.more-columns-than-read': '{file} a plus de {most, number} colonnes. Retirez celles qui sont inutiles.',
  'file.doubled-column':
    '{file} a deux colonnes nommées « {column} ». Renommez l’une d’elles, puis importez-le à nouveau.',
  'file.nested-json':
    'La ligne {line, number} de {file} contient un objet ou une liste sous « {key} ». Donnez à chaque valeur sa propre clé, pour que chaque ligne soit faite de valeurs simples.',
  'file.nested-column':
    'La colonne « {column} » de {file} contient {type}, et non des valeurs simples. Aplatissez-la d’abord.',
  'file.unsound-parquet':
    '{file} n’est pas un fichier Parquet valide ({why}). Générez-le à nouveau, ou exportez-le en CSV.',
  'file.swollen-parquet':
    '{file} annonce {values, number} valeurs et {bytes, number} octets dans ses {size, number} octets, ce qu’aucun fichier valide ne fait. Générez-le à nouveau, ou exportez-le en CSV.',
  'file.swollen-workbook':
    'Décompressé, {file} fait plus de {most, number} fois sa taille, ce qu’aucun tableau ne fait. Enregistrez-le en CSV.',
  'file.wordy-workbook': '{file} contient trop de texte pour un classeur. Enregistrez sa feuille en CSV.',
  'file.archive':
    '{file} est une archive ZIP, et non un classeur Excel. Décompressez-la et importez les fichiers qu’elle contient.',
  'file.empty-workbook': 'Aucune feuille de {file} ne contient quoi que ce soit. Il n’y a rien à importer.',
  'file.damaged-workbook': '{file} est un classeur endommagé ({why}). Enregistrez-le à nouveau, ou en CSV.',
  'file.alone-olist-parts': '{file} ne dit rien sans les commandes correspondantes. Ajoutez olist_orders_dataset.csv.',
  'file.alone-olist-orders-without-customers':
    '{file} : chacune de ces commandes a son propre customer_id, si bien qu’elles ne disent pas qui a acheté. Ajoutez olist_customers_dataset.csv.',
  'file.alone-olist-orders-without-amounts':
    '{file} : ces commandes n’ont pas de montants. Ajoutez olist_order_payments_dataset.csv (ou olist_order_items_dataset.csv).',
  'file.alone-olist-products':
    '{file} : ces produits ne disent rien sans les articles des commandes. Ajoutez olist_order_items_dataset.csv (avec les commandes et les clients).',
  'file.alone-olist-translations':
    '{file} : ces noms de catégories ne disent rien sans les produits. Ajoutez olist_products_dataset.csv.',
}
