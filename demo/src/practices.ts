import type { Topic } from '@tandem/improvement/convening';
import { between, type Chance, chance, normal } from './chance.ts';

/** A place where practices improve one thing together. The four areas are real; every practice in them is invented. */
export type DemoCollaborative = {
  id: string;
  name: string;
  topic: Topic;
  area: string;
  hall: string;
  networks: readonly string[];
  practices: readonly string[];
};

export const areas = [
  { code: '08N', name: 'Redbridge' },
  { code: '08F', name: 'Havering' },
  { code: '07X', name: 'Enfield' },
  { code: '08D', name: 'Haringey' },
] as const;

export const collaboratives: readonly DemoCollaborative[] = [
  {
    id: 'redbridge-blood-pressure',
    name: 'Redbridge blood pressure',
    topic: 'hypertension',
    area: '08N',
    hall: 'Fernhollow Hall, Redbridge',
    networks: ['Alder', 'Birch', 'Cedar'],
    practices: [
      'Lanternfield Surgery',
      'Saffron Weir Health Centre',
      'Hazelmoor Surgery',
      'Thistledown Medical Centre',
      'Ternside Practice',
      'Quillbrook Practice',
      'Button Hill Surgery',
      'Cobblers Yard Practice',
      'Old Foundry Practice',
      'Marrowby Medical Centre',
      'Pennywhistle Lane Surgery',
      'Wrenfold Surgery',
    ],
  },
  {
    id: 'redbridge-diabetes',
    name: 'Redbridge diabetes',
    topic: 'diabetes',
    area: '08N',
    hall: 'Fernhollow Hall, Redbridge',
    networks: ['Elm', 'Hawthorn'],
    practices: [
      'Amberwick Surgery',
      'Cinderbrook Medical Centre',
      'Dovetail Lane Practice',
      'Fennimore Health Centre',
      'Gorsewell Surgery',
      'Harkstone Road Practice',
      'Ivybarrow Surgery',
      'Juniper Wharf Medical Centre',
      'Kestrel Yard Practice',
      'Larkmantle Surgery',
      'Millrace Health Centre',
    ],
  },
  {
    id: 'havering-atrial-fibrillation',
    name: 'Havering atrial fibrillation',
    topic: 'atrial_fibrillation',
    area: '08F',
    hall: 'The Saddlers Room, Havering',
    networks: ['Oak', 'Rowan', 'Willow'],
    practices: [
      'Nettlecombe Gate Surgery',
      'Oatmill Lane Practice',
      'Pippin Row Surgery',
      'Ravengill Medical Centre',
      'Sedgewater Practice',
      'Tallowbank Surgery',
      'Umberfold Surgery',
      'Vellum Street Practice',
      'Whitlock Rise Medical Centre',
      'Yarrowstone Surgery',
      'Anvil Court Practice',
      'Bellweather Health Centre',
    ],
  },
  {
    id: 'havering-diabetes',
    name: 'Havering diabetes',
    topic: 'diabetes',
    area: '08F',
    hall: 'The Saddlers Room, Havering',
    networks: ['Larch', 'Maple'],
    practices: [
      'Candlemoor Surgery',
      'Drovers Mead Practice',
      'Elderfleet Surgery',
      'Foxglove Parade Medical Centre',
      'Greywether Practice',
      'Hollin Wharf Surgery',
      'Inkwell Lane Practice',
      'Jasper Mews Surgery',
      'Kilnbrook Medical Centre',
      'Loomfield Surgery',
      'Mistlegate Practice',
      'Northlight Health Centre',
      'Orrery Street Surgery',
    ],
  },
  {
    id: 'enfield-blood-pressure',
    name: 'Enfield blood pressure',
    topic: 'hypertension',
    area: '07X',
    hall: 'Glasswright House, Enfield',
    networks: ['Aspen', 'Hornbeam', 'Lime'],
    practices: [
      'Quernstone Surgery',
      'Rookmantle Practice',
      'Saltmarket Row Surgery',
      'Thimble Hill Medical Centre',
      'Underbank Practice',
      'Violet Wharf Surgery',
      'Waxwing Road Practice',
      'Yewcroft Surgery',
      'Ashlar House Practice',
      'Brindle Park Medical Centre',
      'Copperbeck Surgery',
      'Driftwood Lane Practice',
    ],
  },
  {
    id: 'enfield-atrial-fibrillation',
    name: 'Enfield atrial fibrillation',
    topic: 'atrial_fibrillation',
    area: '07X',
    hall: 'Glasswright House, Enfield',
    networks: ['Holly', 'Juniper'],
    practices: [
      'Eiderstone Surgery',
      'Fallowmere Practice',
      'Gillyflower Lane Surgery',
      'Hearthstone Medical Centre',
      'Jackdaw Court Surgery',
      'Kingcup Lane Practice',
      'Limewalk Surgery',
      'Merrowbank Medical Centre',
      'Nightjar Road Surgery',
      'Ottermead Yard Practice',
    ],
  },
  {
    id: 'haringey-diabetes',
    name: 'Haringey diabetes',
    topic: 'diabetes',
    area: '08D',
    hall: 'Chandlers Hall, Haringey',
    networks: ['Beech', 'Chestnut', 'Poplar'],
    practices: [
      'Oriel Bank Surgery',
      'Partridge Row Practice',
      'Quincewood Surgery',
      'Rushlight Medical Centre',
      'Sorrelgate Practice',
      'Tidewell Surgery',
      'Upperfold Practice',
      'Verbena Street Surgery',
      'Wicker Lane Medical Centre',
      'Woodlark Yard Practice',
      'Yellowhammer Road Surgery',
      'Aldertop Surgery',
      'Brackenside Health Centre',
      'Cloverstile Practice',
    ],
  },
];

/** The merger: its patients went to a practice of the same collaborative, in this month of the twelve (from 0). */
export const merged = { name: 'Tallow Street Surgery', into: 'Brindle Park Medical Centre', month: 4 } as const;
/** The practice that took part for half a year and then left. */
export const leaver = { name: 'Packhorse Lane Surgery', collaborative: 'havering-diabetes', month: 6 } as const;
/** Practices that joined later than the rest, by the month of the twelve (from 0) in which they did. */
export const joinedInMonth: Readonly<Record<string, number>> = {
  'Pennywhistle Lane Surgery': 2,
  'Wrenfold Surgery': 2,
  'Millrace Health Centre': 3,
  ...Object.fromEntries(practicesOf('enfield-atrial-fibrillation').map((name, at) => [name, at < 7 ? 2 : 3] as const)),
};

export function practicesOf(collaborative: string): readonly string[] {
  const found = collaboratives.find(({ id }) => id === collaborative);
  if (!found) throw new Error(`no collaborative ${collaborative} in the demonstration`);
  return found.practices;
}

/** `Lanternfield Surgery` as part of an address: `lanternfield`. */
export function slugOf(practice: string): string {
  const words = practice.toLowerCase().replace(/ (surgery|practice|health centre|medical centre)$/, '');
  return words.replaceAll(' ', '-');
}

/** Registered patients on the first day of data, from 2,000 to 22,000; most practices have 5,000 to 10,000. */
export function listSizeOf(seed: string, practice: string): number {
  if (practice === 'Lanternfield Surgery') return 8412;
  const draw = chance(seed, 'list size', practice);
  const size = 7200 * Math.exp(0.5 * normal(draw));
  return Math.round(Math.min(21_600, Math.max(2_050, size)) + between(draw, -40, 40));
}

/** How much a list has grown or shrunk after so many months: at most some tenths of a percent a month. */
export function growth(seed: string, practice: string, months: number): number {
  const draw: Chance = chance(seed, 'growth', practice);
  return (1 + 0.0015 * normal(draw)) ** months;
}
