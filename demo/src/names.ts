import { type Chance, pick } from './chance.ts';

/** First and last names that are common in no one family: together they name people who do not exist. */
const firstNames = [
  'Adaeze',
  'Alistair',
  'Amina',
  'Anneliese',
  'Arjun',
  'Bashir',
  'Bronwen',
  'Callum',
  'Chidi',
  'Clementine',
  'Davinder',
  'Edwina',
  'Elif',
  'Emeka',
  'Farida',
  'Fergus',
  'Gethin',
  'Gulsen',
  'Harpreet',
  'Hester',
  'Ibrahim',
  'Ingrid',
  'Ishani',
  'Jocelyn',
  'Kamal',
  'Katarzyna',
  'Keziah',
  'Lemuel',
  'Lorcan',
  'Magda',
  'Mehmet',
  'Meera',
  'Nadifa',
  'Niamh',
  'Obinna',
  'Octavia',
  'Parveen',
  'Peregrine',
  'Rafiq',
  'Rosalind',
  'Ruairi',
  'Sabine',
  'Sanjay',
  'Sefton',
  'Tamsin',
  'Temitope',
  'Ursula',
  'Vikram',
  'Winifred',
  'Yusuf',
  'Zeynep',
] as const;
const lastNames = [
  'Abernook',
  'Adebright',
  'Alderwick',
  'Aslanby',
  'Bannerjee-Lowe',
  'Birchmere',
  'Blaketon',
  'Bramhollow',
  'Calderstone',
  'Chaudhry-Penn',
  'Cobbold-Rao',
  'Corriemoor',
  'Dunnerley',
  'Eastlake-Obi',
  'Elverstone',
  'Fairbriar',
  'Fenwarden',
  'Garrowby',
  'Glasswright',
  'Gulliford',
  'Hallowend',
  'Harrowgate-Ali',
  'Hexworthy',
  'Ilesanmi-Ford',
  'Jessamine',
  'Kaplanoglu-West',
  'Kettleby',
  'Larkworthy',
  'Lindenow',
  'Mapleshade',
  'Marchwell',
  'Merriden',
  'Nazari-Cole',
  'Netherby',
  'Okonedo-Price',
  'Orchardson',
  'Pennyfold',
  'Quarmby',
  'Ransomby',
  'Redfernley',
  'Sandringham-Shah',
  'Silverlock',
  'Stonehewer',
  'Tallentyre',
  'Thornbeck',
  'Umarzai-Bell',
  'Vaisey-Khan',
  'Wainfleet',
  'Weatherill',
  'Whitterby',
  'Yardleigh',
  'Zelenko-Hart',
] as const;

/** A name that nobody in the demonstration has yet. @param taken the names that are in use; the new one is added */
export function newName(draw: Chance, taken: Set<string>): string {
  for (let tries = 0; tries < 1000; tries += 1) {
    const name = `${pick(draw, firstNames)} ${pick(draw, lastNames)}`;
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
  throw new Error('the demonstration has run out of names');
}

/** `priya.ashgrove@example.nhs.test`: an address that can never be delivered to. */
export function addressOf(name: string): string {
  const words = name.toLowerCase().replace(/^dr /, '').split(' ');
  return `${words.join('.')}@example.nhs.test`;
}
