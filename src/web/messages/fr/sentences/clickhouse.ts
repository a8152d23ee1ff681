import type { clickhouse as english } from '../../../../sentences/english/clickhouse.ts'
import type { Translation } from '../../words.ts'

export const clickhouse: Translation<typeof english> = {
  'clickhouse.unreached':
    'ClickHouse est injoignable à l’adresse {place} ({code}). Vérifiez l’hôte et le port de l’adresse, et que le serveur fonctionne.',
  'clickhouse.broke-off':
    'ClickHouse ({place}) s’est interrompu au milieu d’une réponse, dont rien n’est retenu. Vérifiez que le serveur fonctionne toujours, puis réessayez.',
  'clickhouse.untrusted':
    'La connexion à ClickHouse ({place}) a échoué ({code}). Vérifiez si l’adresse doit commencer par clickhouse:// (sans TLS) ou clickhouses:// (avec TLS) ; indiquez une autorité privée à Node par NODE_EXTRA_CA_CERTS.',
  'clickhouse.silent':
    'ClickHouse ({place}) n’a rien envoyé pendant plus longtemps que les {seconds} secondes accordées à une question. Vérifiez que le serveur répond toujours, puis réessayez.',
  'clickhouse.proxy': 'Un intermédiaire devant ClickHouse ({place}) le dit indisponible. Réessayez plus tard.',
  'clickhouse.busy':
    'ClickHouse ({place}) n’a pas pu répondre pour le moment : {what}. Réessayez ; si cela persiste, consultez son journal.',
  'clickhouse.refused-user':
    'ClickHouse ({place}) a refusé l’utilisateur « {user} » ou son mot de passe. Corrigez-les dans l’adresse (caractères spéciaux sous forme de codes %), ou autorisez cet utilisateur à se connecter depuis cette machine.',
  'clickhouse.no-database':
    'ClickHouse ({place}) n’a pas de base « {database} ». Créez-la (create database {database}), ou indiquez-en une autre dans l’adresse.',
  'clickhouse.no-right':
    'ClickHouse ({place}) n’y autorise pas l’utilisateur « {user} » : {what} Accordez-lui ce droit sur le serveur.',
  'clickhouse.only-reads':
    'ClickHouse ({place}) ne permet à l’utilisateur « {user} » que de lire, sans réglages. Prenez un autre utilisateur, ou mettez son readonly à 2.',
  'clickhouse.time-limit':
    'ClickHouse ({place}) a arrêté une requête à sa limite de {seconds} secondes. Choisissez une période plus courte, ou augmentez max_execution_time dans l’adresse.',
  'clickhouse.memory-limit':
    'ClickHouse ({place}) a arrêté une requête à la limite de mémoire de {mebibytes} Mio. Choisissez une période plus courte, augmentez max_memory_usage dans l’adresse, ou donnez plus de mémoire au serveur.',
  'clickhouse.memory-limit-of-server':
    'ClickHouse ({place}) a arrêté une requête à la limite de mémoire fixée par le serveur. Choisissez une période plus courte, augmentez max_memory_usage dans l’adresse, ou donnez plus de mémoire au serveur.',
  'clickhouse.too-old':
    'ClickHouse ({place}) est en version {version} ; Regulars demande la {oldest} ou une plus récente. Mettez le serveur à jour.',
  'clickhouse.no-cluster':
    'ClickHouse ({place}) ne connaît pas de cluster « {cluster} ». Il connaît {known}. Indiquez dans l’adresse l’un des remote_servers de sa configuration.',
  'clickhouse.no-cluster-at-all':
    'ClickHouse ({place}) ne connaît pas de cluster « {cluster} », ni aucun autre. Indiquez dans l’adresse l’un des remote_servers de sa configuration.',
  'publication.other-project':
    'La base {database} de ClickHouse ({hosts}) contient les données d’un autre projet. Indiquez une autre base dans l’adresse, ou supprimez celle-ci sur le serveur.',
  'publication.none-yet':
    'Les chiffres sont demandés à ClickHouse ({hosts}, base {database}), où ceux de ce projet ne sont pas encore.',
  'publication.failed': 'Les chiffres n’ont pas pu être transmis à ClickHouse ({hosts}, base {database}) : {what}',
}
