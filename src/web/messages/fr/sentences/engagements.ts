import type { engagements as english } from '../../../../sentences/english/engagements.ts'
import type { Translation } from '../../words.ts'

export const engagements: Translation<typeof english> = {
  'engagement.absent': 'La campagne {id} n’existe pas.',
  'engagement.no-secret':
    'Un webhook demande un secret avec lequel son destinataire vérifie les signatures. Donnez-en un de 16 caractères ou plus.',
  'engagement.scheduled':
    'La campagne {id} est programmée. Arrêtez-la pour qu’elle redevienne un brouillon, puis modifiez-la.',
  'engagement.unchangeable':
    'La campagne {id} est {state, select, draft {un brouillon} scheduled {programmée} running {en cours} done {terminée} stopped {arrêtée} other {en cours}} : son contenu ne peut plus être modifié.',
  'engagement.begun':
    'La campagne {id} est {state, select, draft {un brouillon} scheduled {programmée} running {en cours} done {terminée} stopped {arrêtée} other {en cours}} ; elle ne se lance qu’une fois.',
  'engagement.moment-past':
    'Le moment prévu de la campagne {id}, {moment}, est passé. Choisissez-en un plus tardif, ou aucun pour la lancer aussitôt.',
  'engagement.draft': 'La campagne {id} est un brouillon et n’envoie rien.',
  'engagement.ended':
    'La campagne {id} est déjà {state, select, draft {un brouillon} scheduled {programmée} running {en cours} done {terminée} stopped {arrêtée} other {en cours}}.',
  'engagement.kept':
    'La campagne {id} est {state, select, draft {un brouillon} scheduled {programmée} running {en cours} done {terminée} stopped {arrêtée} other {en cours}}, et ce qu’elle a fait est conservé. Seule une campagne qui n’a pas commencé peut être supprimée.',
  'engagement.no-file':
    'La campagne {id} part par {channel, select, webhook {webhook} other {e-mail}} et n’a pas de fichier.',
  'engagement.not-begun': 'La campagne {id} n’a pas commencé. Lancez-la d’abord.',
  'engagement.nobody':
    'Personne ne recevrait de message : toute l’audience est écartée ou mise de côté. Choisissez une autre audience, un autre canal ou un autre groupe témoin.',
  'engagement.overtaken':
    'La campagne {id} a été modifiée entre-temps, dans une autre fenêtre ou par quelqu’un d’autre. Chargez ce qui est enregistré, ou enregistrez votre version à sa place.',
  'letter.no-address': '« {given} » n’est pas une adresse e-mail. Écrivez-la comme ada@example.com.',
  'letter.unknown-field': 'Un message ne connaît pas {field}. Champs possibles : {known}.',
  'sending.no-mail-server': 'Aucun serveur de messagerie n’est défini. Indiquez-en un sous « Envoi des messages ».',
  'sending.nobody-could-unsubscribe':
    'Aucune adresse publique n’est définie : personne ne pourrait se désabonner. Indiquez-la (publicUrl) sous « Envoi des messages ».',
  'sending.no-public-address':
    'Aucune adresse publique n’est définie. Indiquez-la (publicUrl) sous « Envoi des messages ».',
  'sending.not-taken': 'Le serveur de messagerie {host} n’a pas accepté le message pour {to} : {why}.',
  'sending.private-host':
    '{host} se trouve sur cette machine ou dans un réseau privé ({address}) et n’est pas contacté. Si c’est voulu, autorisez les réseaux privés (allowsPrivateHosts) sous « Envoi des messages ».',
  'sending.no-sender':
    '« {from} » ne contient pas d’adresse e-mail d’expéditeur. Écrivez-la comme shop@example.com, précédée ou non d’un nom.',
  'sending.no-web-address': '{url} n’est pas une adresse web. Indiquez-en une qui commence par https://.',
  'sending.redirected': '{url} a redirigé plus de {most, number} fois. Indiquez l’adresse à laquelle elle mène.',
  'sending.server-unusable': 'Le serveur de messagerie {host} est inutilisable : {why}.',
  'sending.untrusted-certificate':
    'Le certificat du serveur de messagerie {host} n’est pas reconnu : {why}. Faites-le signer par une autorité connue pour ce nom précis, ou lancez Regulars avec NODE_EXTRA_CA_CERTS indiquant le fichier de votre propre autorité.',
  'sending.user-refused':
    'Le serveur de messagerie {host} n’a pas accepté l’utilisateur « {user} » avec ce mot de passe. Vérifiez les deux sous « Envoi des messages ».',
  'sending.user-refused-with':
    'Le serveur de messagerie {host} n’a pas accepté l’utilisateur « {user} » avec ce mot de passe (réponse {answer}). Vérifiez les deux sous « Envoi des messages ».',
  'sending.no-encryption':
    'Le serveur de messagerie {host} ne propose pas de chiffrement sur le port {port}, et un mot de passe n’est pas envoyé en clair. Indiquez son port TLS (souvent 465 ou 587) sous « Envoi des messages ».',
  'sending.no-answer':
    'Rien ne répond à {host} sur le port {port}. Vérifiez le serveur de messagerie sous « Envoi des messages ».',
  'sending.no-host': 'L’hôte {host} n’existe pas. Vérifiez le serveur de messagerie sous « Envoi des messages ».',
}
