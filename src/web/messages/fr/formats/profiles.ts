import type { FormatWords } from '../../words.ts'

const email = 'Adresse e-mail.'
const phone = 'Numéro de téléphone.'
const first = 'Prénom.'
const last = 'Nom.'
const city = 'Ville.'
const country = 'Pays.'
const alsoWritten = 'La même chose, écrite ainsi.'
const edroneStatus = '1 abonné, 0 désabonné, vide inconnu.'
const klaviyoStatus = 'SUBSCRIBED, UNSUBSCRIBED ou NEVER_SUBSCRIBED.'
const registered = 'Quand le client s’est inscrit.'
const member = {
  'Email Address': 'L’adresse e-mail : c’est elle qui désigne la personne.',
  'First Name': first,
  'Last Name': last,
  CONFIRM_TIME: 'Quand l’abonnement a été confirmé.',
  CC: 'Pays, en deux lettres.',
}
const memberRules = [
  'L’adresse e-mail désigne le client ; une ligne sans adresse valide est rejetée.',
  'Qui est sur la liste était abonné à l’e-mail à CONFIRM_TIME, sinon à OPTIN_TIME, et existe au plus tard depuis lors.',
  'Les adresses IP, lieux, notes et évaluations ne sont pas conservés.',
]

/** The exports of customers and contacts, in French. */
export const profiles: Readonly<Record<string, FormatWords>> = {
  edrone: {
    label: 'Contacts edrone',
    about: 'Un contact.',
    columns: {
      'E-mail': email,
      Email: alsoWritten,
      'Phone number': phone,
      Phone: alsoWritten,
      Name: first,
      'First name': alsoWritten,
      'Last name': last,
      Gender: 'M, F, REFUSED ou NIEZNANY.',
      'Birth date': 'Date de naissance, un jour.',
      City: city,
      Country: country,
      'Email subscription status': edroneStatus,
      'SMS subscription status': edroneStatus,
      'Email subscription request date': 'Quand le contact a demandé à recevoir des e-mails.',
      'Email subscription confirmation date': 'Quand le contact l’a confirmé.',
      Tags: 'Tags, séparés par des virgules, des points-virgules ou |.',
    },
    rules: [
      'L’adresse e-mail désigne le client, sinon le téléphone.',
      'Un statut de 1 est abonné, 0 est désabonné ; un statut vide est inconnu et ne remplace rien.',
      'Un 1 pour l’e-mail vaut depuis la date de confirmation, sinon depuis la date de demande. Un statut sans date vaut depuis l’import, et seulement s’il diffère de celui qui est connu.',
      'Genre : F est féminin, M masculin, REFUSED n’a pas voulu le dire, NIEZNANY et vide sont inconnus ; les mots polonais et anglais sont lus comme dans un fichier de clients.',
    ],
  },
  klaviyo: {
    label: 'Profils Klaviyo',
    about: 'Un profil.',
    columns: {
      Email: email,
      'Phone Number': phone,
      'First Name': first,
      'Last Name': last,
      City: city,
      Country: country,
      'Email Marketing Consent': klaviyoStatus,
      'Email Marketing Consent Timestamp': 'Depuis quand.',
      'SMS Marketing Consent': klaviyoStatus,
      'SMS Marketing Consent Timestamp': 'Depuis quand.',
      'Profile Created On': 'Depuis quand le profil existe.',
    },
    rules: [
      'L’adresse e-mail désigne le client, sinon le téléphone ; Klaviyo ID n’est pas l’identifiant de la boutique et n’est pas conservé.',
      'SUBSCRIBED et UNSUBSCRIBED valent depuis leur horodatage. Sans lui, le premier statut connu vaut depuis Profile Created On, sinon depuis l’import, et un statut différent de celui qui est connu est un changement au jour de l’import.',
      'NEVER_SUBSCRIBED, FALSE et une cellule vide ne disent rien, quel que soit leur horodatage.',
      'Les adresses, adresses IP, positions sur la carte, et les sommes et prédictions propres à Klaviyo ne sont pas conservées.',
    ],
  },
  'mailchimp-subscribed': {
    label: 'Mailchimp, membres abonnés',
    about: 'Un membre de la liste.',
    columns: {
      ...member,
      OPTIN_TIME: 'Quand le membre a demandé à être sur la liste.',
      TAGS: 'Tags entre guillemets, séparés par des virgules.',
    },
    rules: [
      ...memberRules,
      'Sans l’une ni l’autre date, le membre est abonné depuis l’import. Les tags sont portés depuis le même jour.',
    ],
  },
  'mailchimp-unsubscribed': {
    label: 'Mailchimp, membres désabonnés',
    about: 'Une personne qui a quitté la liste.',
    columns: {
      ...member,
      OPTIN_TIME: 'Quand la personne a demandé à être sur la liste.',
      UNSUB_TIME: 'Quand la personne a quitté la liste.',
    },
    rules: [...memberRules, 'Qui est parti est désabonné depuis UNSUB_TIME ; sans lui, depuis l’import.'],
  },
  'shopify-customers': {
    label: 'Clients Shopify',
    about: 'Un client, dans la forme récente ou ancienne de l’export.',
    columns: {
      'First Name': first,
      'Last Name': last,
      Email: email,
      'Accepts Email Marketing': 'yes ou no : le statut e-mail.',
      'Accepts SMS Marketing': 'yes ou no : le statut SMS.',
      'Customer ID': 'L’identifiant du client, dans la forme récente.',
      Phone: phone,
      'Default Address Phone': 'Pris quand Phone est vide.',
      'Default Address City': 'Ville, dans la forme récente.',
      'Default Address Country Code': 'Pays, dans la forme récente.',
      City: 'Ville, dans la forme ancienne.',
      Country: 'Pays, dans la forme ancienne.',
      'Country Code': 'Pays, dans la forme ancienne.',
      Tags: 'Tags, séparés par des virgules.',
    },
    rules: [
      'Les apostrophes devant les identifiants et les téléphones (’48600100200) sont ignorées.',
      'Accepts Email Marketing et Accepts SMS Marketing : yes est abonné, no est désabonné, vide ne dit rien. L’export n’a pas de jours : un statut vaut depuis l’import, et un client sans autre fait existe depuis lors.',
      'Total Spent et Total Orders ne sont pas utilisés : tous deux découlent des commandes.',
      'Sans Customer ID (la forme ancienne), un client est reconnu par Email, sinon par Phone. Les commandes Shopify désignent leur client par e-mail : la même personne est donc réunie.',
    ],
  },
  'woocommerce-customers': {
    label: 'Clients WooCommerce',
    about: 'Un client, tel que l’écrivent les extensions d’export courantes.',
    columns: {
      customer_id: 'L’identifiant du client ; 0 est un invité.',
      ID: 'L’identifiant du client, dans d’autres exports.',
      email,
      user_email: 'Adresse e-mail, dans d’autres exports.',
      billing_email: 'Pris quand le compte n’en a pas d’autre.',
      first_name: first,
      last_name: last,
      billing_first_name: 'Pris quand first_name est vide.',
      billing_last_name: 'Pris quand last_name est vide.',
      billing_phone: phone,
      billing_city: city,
      billing_country: country,
      date_registered: registered,
      user_registered: 'Quand le client s’est inscrit, dans d’autres exports.',
    },
    rules: [
      'WooCommerce lui-même n’exporte pas de comptes ; les colonnes sont celles de ses extensions d’export courantes, sous l’un ou l’autre de leurs noms.',
      'L’empreinte du mot de passe (user_pass) et les jetons de session sont écartés sans être lus.',
      'Ce qu’un client a dépensé n’est pas pris ici ; cela découle des commandes. WooCommerce ne conserve pas de consentement : les statuts restent tels quels.',
    ],
  },
  'magento-customers': {
    label: 'Clients Magento / Adobe Commerce',
    about: 'Un client du fichier principal, ou du fichier avec les adresses.',
    columns: {
      email: 'Adresse e-mail : c’est elle qui désigne le client.',
      firstname: first,
      lastname: last,
      created_at: registered,
      gender: 'Male, Female ou Not Specified.',
      dob: 'Date de naissance.',
      _address_telephone: phone,
      _address_city: city,
      _address_country_id: country,
    },
    rules: [
      'L’export n’a pas d’identifiant de client : le client est reconnu par email.',
      'Les empreintes de mots de passe, jetons de réinitialisation et clés de confirmation (password_hash, rp_token, rp_token_created_at, confirmation) sont écartés sans être lus : aucune ligne, aucun rejet, aucun rapport ne les contient.',
      'Le genre Not Specified est inconnu. created_at est le moment de l’inscription du client, dans le fuseau horaire du projet.',
      'Les autres adresses d’un client, lignes sans adresse e-mail, ne désignent personne et sont rejetées.',
      'Les abonnements à la newsletter ne sont pas dans ce fichier.',
    ],
  },
  'prestashop-customers': {
    label: 'Clients PrestaShop',
    about: 'Un client de la table ps_customer.',
    columns: {
      id_customer: 'L’identifiant du client.',
      email,
      firstname: first,
      lastname: last,
      id_gender: '1 est masculin, 2 est féminin.',
      birthday: 'Date de naissance ; 0000-00-00 : aucune.',
      newsletter: '1 ou 0 : le statut e-mail.',
      date_add: registered,
      deleted: '1 quand le client a été supprimé.',
    },
    rules: [
      'Les colonnes sont celles de la table ps_customer de la boutique, telles que le gestionnaire SQL du back-office les exporte, avec des points-virgules.',
      'newsletter 1 est abonné à l’e-mail, 0 est désabonné. optin est le consentement aux messages des partenaires, non à ceux de la boutique, et il est laissé de côté.',
      'Les lignes avec deleted 1 sont rejetées. Les mots de passe, clés et jetons de réinitialisation sont écartés sans être lus.',
    ],
  },
}
