import type { guesses as english } from '../../../../sentences/english/guesses.ts'
import type { Translation } from '../../words.ts'

export const guesses: Translation<typeof english> = {
  'guess.named': 'nom proche de « {word} »',
  'guess.named-every': `nom proche de « {word} », et {kind, select,
    email {chaque valeur est une adresse e-mail} phone {chaque valeur est un numéro de téléphone}
    day {chaque valeur est un jour} currency {chaque valeur est un code de devise}
    gender {chaque valeur désigne un genre} orderStatus {chaque valeur est un statut de commande}
    subscription {chaque valeur veut dire oui ou non} channel {chaque valeur désigne le web ou un magasin}
    money {chaque valeur est un montant} whole {chaque valeur est un nombre entier} other {chaque valeur est un nombre}}`,
  'guess.named-most': `nom proche de « {word} », et {kind, select,
    email {les valeurs ressemblent à des adresses e-mail} phone {les valeurs ressemblent à des numéros de téléphone}
    day {les valeurs ressemblent à des jours} currency {les valeurs ressemblent à des codes de devise}
    gender {les valeurs semblent désigner un genre} orderStatus {les valeurs ressemblent à des statuts de commande}
    subscription {les valeurs semblent vouloir dire oui ou non} channel {les valeurs semblent désigner le web ou un magasin}
    money {les valeurs ressemblent à des montants} whole {les valeurs ressemblent à des nombres entiers}
    other {les valeurs ressemblent à des nombres}}`,
  'guess.every': `{kind, select,
    email {chaque valeur est une adresse e-mail} phone {chaque valeur est un numéro de téléphone}
    day {chaque valeur est un jour} currency {chaque valeur est un code de devise}
    gender {chaque valeur désigne un genre} orderStatus {chaque valeur est un statut de commande}
    subscription {chaque valeur veut dire oui ou non} channel {chaque valeur désigne le web ou un magasin}
    money {chaque valeur est un montant} whole {chaque valeur est un nombre entier} other {chaque valeur est un nombre}}`,
  'guess.most': `{kind, select,
    email {les valeurs ressemblent à des adresses e-mail} phone {les valeurs ressemblent à des numéros de téléphone}
    day {les valeurs ressemblent à des jours} currency {les valeurs ressemblent à des codes de devise}
    gender {les valeurs semblent désigner un genre} orderStatus {les valeurs ressemblent à des statuts de commande}
    subscription {les valeurs semblent vouloir dire oui ou non} channel {les valeurs semblent désigner le web ou un magasin}
    money {les valeurs ressemblent à des montants} whole {les valeurs ressemblent à des nombres entiers}
    other {les valeurs ressemblent à des nombres}}`,
  'guess.all-different': 'aucune valeur ne se répète',
}
