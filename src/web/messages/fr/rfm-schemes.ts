import type { SchemeWords } from '../words.ts'

/** The schemes that everyone has, in French; the words of segments by the English ones. */
export const schemes: SchemeWords = {
  names: {
    'standard-11': 'Standard 11',
    'r-by-f-grid': 'Grille R×F',
    'four-band': 'Quatre tranches',
    'six-groups': 'Six groupes',
  },
  said: {
    Champions: 'Champions',
    Loyal: 'Fidèles',
    'Potential loyalist': 'Fidèles potentiels',
    'New customers': 'Nouveaux clients',
    Promising: 'Prometteurs',
    'Need attention': 'À surveiller',
    'Needs attention': 'À surveiller',
    'About to sleep': 'Bientôt endormis',
    'At risk': 'À risque',
    'Cannot lose them': 'À ne pas perdre',
    'Cannot lose': 'À ne pas perdre',
    Hibernating: 'En hibernation',
    Lost: 'Perdus',
    Recent: 'Récents',
    Inactive: 'Inactifs',
    'Bought lately, buy often and spend the most.': 'Achat récent, achats fréquents, les plus grosses dépenses.',
    'Thank them, show them what is new before anyone else, and ask for a review. They need no discount.':
      'Remerciez-les, montrez-leur les nouveautés avant tout le monde et demandez-leur un avis. Pas besoin de remise.',
    'Buy often and spend well, most of them lately.': 'Achètent souvent et dépensent bien, la plupart récemment.',
    'Offer a loyalty programme and goods a step above what they usually buy.':
      'Proposez un programme de fidélité et des produits un cran au-dessus de leurs achats habituels.',
    'Bought lately and more than once, and could come to buy often.':
      'Achat récent, et plus d’un : ils pourraient acheter souvent.',
    'Recommend what goes with their last purchase, and invite them to the loyalty programme.':
      'Recommandez ce qui va avec leur dernier achat et invitez-les au programme de fidélité.',
    'Bought lately for the first time, or nearly.': 'Premier achat récent, ou presque.',
    'Welcome them, help them to make the most of what they bought, and give a reason for a second purchase.':
      'Souhaitez-leur la bienvenue, aidez-les à profiter de leur achat et donnez-leur une raison d’en faire un deuxième.',
    'Bought lately, though seldom.': 'Achat récent, mais achats rares.',
    'Keep the shop in their mind: show what others bought next, with a small offer that ends soon.':
      'Restez présents à leur esprit : montrez ce que d’autres ont acheté ensuite, avec une petite offre de courte durée.',
    'Were good customers, and their last purchase begins to lie behind.':
      'De bons clients, dont le dernier achat commence à dater.',
    'Come back to them now, with an offer that ends soon, on what they bought before.':
      'Revenez vers eux maintenant, avec une offre de courte durée sur ce qu’ils achetaient.',
    'Bought little, and some time ago; soon they will be gone.':
      'Ont peu acheté, il y a quelque temps ; bientôt ils seront partis.',
    'Show what sells best and what has changed in the shop; a modest discount may bring them back.':
      'Montrez les meilleures ventes et ce qui a changé ; une remise modeste peut les ramener.',
    'Bought often or for much, but long ago.': 'Achats fréquents ou importants, mais anciens.',
    'Write personally, ask what is missing, and offer something worth coming back for.':
      'Écrivez-leur personnellement, demandez ce qui manque et proposez de quoi les faire revenir.',
    'Spent the most, or bought the most often, and have not been back for long.':
      'Ont dépensé le plus, ou acheté le plus souvent, et ne sont pas revenus depuis longtemps.',
    'Win them back in person, by phone where you may; find out why they stay away before a competitor does.':
      'Regagnez-les en personne, par téléphone si vous le pouvez ; sachez pourquoi ils s’éloignent avant un concurrent.',
    'Bought seldom, and long ago.': 'Achats rares et anciens.',
    'Write rarely, with what suits their last purchase; do not spend much on them.':
      'Écrivez-leur rarement, avec ce qui convient à leur dernier achat ; n’y consacrez pas beaucoup.',
    'Bought once or little, the longest ago of all.': 'Un achat ou peu, les plus anciens de tous.',
    'Try once to bring them back; then leave them out of mailings, which they no longer read.':
      'Essayez une fois de les ramener ; puis retirez-les des envois, qu’ils ne lisent plus.',
    'Spent well, but seldom, and not lately.': 'Ont bien dépensé, mais rarement, et pas récemment.',
    'Bought seldom and for little, two to four weeks ago.':
      'Ont acheté rarement et peu, il y a deux à quatre semaines.',
    'Bought lately and buy the most often.': 'Achat récent, et les achats les plus fréquents.',
    'Buy often, and not long ago.': 'Achètent souvent, il n’y a pas longtemps.',
    'Bought often, but long ago.': 'Achats fréquents, mais anciens.',
    'Bought the most often, and have not been back for long.':
      'Ont acheté le plus souvent, et ne sont pas revenus depuis longtemps.',
    'Bought within the half-year, though not often, or were back within the year.':
      'Ont acheté dans le semestre, mais peu souvent, ou sont revenus dans l’année.',
    'Give them a reason for the next purchase while they remember the last one.':
      'Donnez-leur une raison d’acheter à nouveau tant qu’ils se souviennent du dernier achat.',
    'Bought little or long ago, and may not come back by themselves.':
      'Ont peu acheté, ou il y a longtemps, et ne reviendront peut-être pas d’eux-mêmes.',
    'Ask what is missing, and offer something worth coming back for.':
      'Demandez ce qui manque et proposez de quoi les faire revenir.',
    'Bought seldom, and not for more than a year.': 'Achats rares, et aucun depuis plus d’un an.',
  },
}
