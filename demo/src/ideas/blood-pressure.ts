import type { Idea } from './idea.ts';

export const bloodPressureIdeas: readonly Idea[] = [
  {
    id: 'home-readings',
    measure: 'bp-home-readings',
    project: 'Home readings that come back',
    why: [
      'Four in ten of our loaned monitors come back with no readings, so treatment is changed on one reading taken in a hurry.',
      'People tell us the surgery makes their pressure go up. A week at home would show us the truth.',
    ],
    of: 'patients',
    who: ['The practice nurse', 'The healthcare assistant and the desk', 'Two nurses'],
    hope: 0.66,
    steps: [
      {
        title: 'A handful of patients borrow a monitor',
        what: 'Lend a monitor with a one-page diary and show how to sit and when to measure.',
        scale: 10,
      },
      {
        title: 'Readings come back by text link',
        what: 'A text with a link on day 7, a reminder on day 10.',
        scale: 40,
      },
      {
        title: 'Every new patient borrows from the desk',
        what: 'The desk hands out the monitor at once, without an appointment.',
        scale: 60,
      },
    ],
    because: [
      'the paper diary is often lost, and nearly everyone carries a phone',
      'people who are shown how to measure are more likely to do it',
      'a reminder reaches them while the monitor is still on the table',
    ],
    happened: [
      'Most readings came in the first week. Three people rang to ask whether the cuff was too small.',
      'The first link expired after a week; we put it right on day 3.',
      'Two monitors came back with flat batteries, so we now put in new ones each time.',
      'The desk was glad to have a script to read from.',
    ],
    more: [
      'A reminder on day 10 brought in nearly a third of the readings.',
      'Showing one measurement on the spot mattered more than the leaflet.',
    ],
    expected: ['Those who were shown how to measure sent readings; those who only got the leaflet mostly did not.'],
    less: [
      'People without a smartphone had no way to answer.',
      'Half of those who did not answer had put the monitor in a drawer and forgotten it.',
    ],
    forOthers: [
      'A text link beats a paper diary, but keep paper for those without a smartphone, and ring on day 10.',
      'Put fresh batteries in before each loan.',
    ],
    dropped: 'Too few monitors came back in working order, and there is no money for more this year.',
  },
  {
    id: 'book-before-leaving',
    measure: 'bp-checked-when-due',
    project: 'The next check is never left open',
    why: [
      'One in three checks is late only because nobody booked it.',
      'The phone line at eight in the morning is where our blood pressure checks get lost.',
    ],
    of: 'patients',
    who: ['The practice nurse', 'The nurse on Tuesdays and Thursdays', 'The whole treatment room'],
    hope: 0.78,
    steps: [
      {
        title: 'The nurse books the next check before the patient leaves',
        what: 'At the end of the visit the nurse opens the diary and offers two dates.',
        scale: 10,
      },
      {
        title: 'All treatment-room clinics book the next check',
        what: 'Every clinic for two weeks, with a tally sheet on the desk.',
        scale: 30,
      },
      {
        title: 'The desk books when the nurse is late',
        what: 'A yellow card goes to the desk when the clinic runs behind.',
        scale: 60,
      },
    ],
    because: [
      'they will not need to ring',
      'a date in the diary is harder to forget than a letter',
      'the nurse knows better than the desk how soon the check should be',
    ],
    happened: [
      'The diary opens only six weeks ahead, so some could not be booked at all.',
      'It added about a minute to each visit. One clinic ran late and skipped it.',
      'Patients liked leaving with a card in their hand.',
      'Agency nurses had no rights to the diary.',
    ],
    more: [
      'Offering two dates worked better than asking when they would like to come.',
      'Hardly anybody said no when the date was offered before the cuff came off.',
    ],
    expected: ['It holds as long as the clinic is on time.'],
    less: [
      'When the clinic runs late, booking is the first thing to go.',
      'A diary that opens six weeks ahead cannot take a check in three months.',
    ],
    forOthers: [
      'Open the nurse diary four months ahead before you start.',
      'Two dates on offer, not an open question.',
    ],
    dropped: 'The diary cannot be opened further ahead until the new rota is agreed.',
  },
  {
    id: 'pharmacist-calls',
    measure: 'bp-at-target',
    project: 'The pharmacist rings those above target',
    why: [
      'Half of those above target had no change of treatment in the last six months.',
      'Treatment is stepped up only when a doctor happens to have time at the end of a visit.',
    ],
    of: 'patients',
    who: ['The practice pharmacist', 'The pharmacist of the network', 'The pharmacist and a GP who signs'],
    hope: 0.58,
    steps: [
      {
        title: 'The pharmacist rings five patients above target',
        what: 'A ten-minute call: what they take, what gets in the way, and the next step by the local guideline.',
        scale: 5,
      },
      {
        title: 'A call list from the monthly search',
        what: 'The search makes the list; calls on Wednesday afternoons.',
        scale: 20,
      },
      { title: 'Evening calls for people at work', what: 'The same call between five and seven.', scale: 40 },
    ],
    because: [
      'most of them are on one medicine at a low dose',
      'a call takes less time than a visit, and people speak more freely at home',
      'the guideline leaves little to decide once the reading is known',
    ],
    happened: [
      'Many did not pick up because the number was withheld.',
      'Two people had stopped their tablets because of swollen ankles and had told nobody.',
      'A GP signed the changes the same day.',
      'The list from the search held some who had died or moved; we cleaned it first.',
    ],
    more: [
      'The reason was more often side effects than forgetfulness, and a change of tablet was welcome.',
      'Evening calls reached twice as many as those at lunchtime.',
    ],
    expected: ['About half agree to a step up on the phone; the rest want to see somebody.'],
    less: [
      'A withheld number is not answered. A text the day before would help.',
      'People wanted the advice from somebody they knew.',
    ],
    forOthers: [
      'Send a text the day before, and show the number of the surgery.',
      'Ask about side effects before you ask about missed tablets.',
    ],
    dropped: 'The pharmacist was moved to another network and nobody could take over the calls.',
  },
  {
    id: 'birthday-recall',
    measure: 'bp-checked-when-due',
    project: 'Recall in the month of birth',
    why: [
      'Our recalls go out in three great heaps, and each heap fills the clinic for weeks.',
      'People with three conditions get three letters and come three times.',
    ],
    of: 'patients',
    who: ['The recall clerk', 'The practice manager and the recall clerk', 'The admin team'],
    hope: 0.64,
    steps: [
      {
        title: 'Recall by birthday for one letter of the alphabet',
        what: 'One letter, one visit, in the month of their birthday.',
        scale: 12,
      },
      {
        title: 'Recall by month of birth',
        what: 'Everybody born in the month gets one text and one letter.',
        scale: 45,
      },
      {
        title: 'Birthday recall with one long visit',
        what: 'Bloods first, then one visit for everything that is due.',
        scale: 80,
      },
    ],
    because: [
      'a birthday is easy to remember, and the work spreads over the year',
      'one visit for everything is worth taking a morning off for',
      'the desk can say when the next one is due without looking',
    ],
    happened: [
      'December babies had to be called in November because of the holidays.',
      'Eleven people rang to say thank you for the single visit.',
      'The text went out without the opening hours.',
      'Bloods were late for some, so their visit had to be moved.',
    ],
    more: [
      'People remembered it, and two asked for their partner to be called in the same month.',
      'The long visit was kept more often than three short ones.',
    ],
    expected: ['It works as well as the old letters and takes half the work.'],
    less: ['A text without the opening hours brings calls, not visits.', 'Those born in August were away.'],
    forOthers: ['Move December to November and August to September.', 'Bloods first, visit a week later.'],
    dropped: 'The old recall system still ran beside it, and patients were called twice.',
  },
  {
    id: 'evening-clinic',
    measure: 'bp-at-target',
    project: 'Those at work are reached',
    why: [
      'Of those under 50 and above target, most work and none of our clinics is open when they are free.',
      'People who miss checks tell us it is the working day, not the needle.',
    ],
    of: 'patients',
    who: ['A nurse and a healthcare assistant', 'The evening team', 'A nurse, by turns with the practice next door'],
    hope: 0.6,
    steps: [
      { title: 'An evening nurse clinic, once', what: 'One Wednesday from five to eight, by invitation.', scale: 12 },
      {
        title: 'Four evening clinics',
        what: 'Each Wednesday in the month, invitations by text on the Monday.',
        scale: 40,
      },
      {
        title: 'A Saturday clinic shared with a neighbour',
        what: 'Two practices share the rooms and the staff.',
        scale: 36,
      },
    ],
    because: [
      'they told us in the survey that evenings are what they need',
      'the room is empty after five and the nurse would like the hours',
      'a text on Monday for Wednesday is soon enough to plan and too soon to forget',
    ],
    happened: [
      'The first evening was half empty because of a match on television.',
      'Several came straight from work with readings too high to use, and sat for ten minutes first.',
      'The neighbour could not see our records, so we wrote by hand.',
      'Parking was easy, which people mentioned more than anything else.',
    ],
    more: [
      'Those who came had not been seen for 18 months on average.',
      'People asked whether bloods could be taken in the evening as well.',
    ],
    expected: ['It reaches the people we hoped for, at the cost of one evening a week.'],
    less: ['Those who need it most did not open the text.', 'Missed appointments are more common in the evening.'],
    forOthers: [
      'Ring those without a mobile number: the text never reaches them.',
      'Let people sit ten minutes before the cuff goes on.',
    ],
    dropped: 'Too many appointments were missed for the money it costs.',
  },
  {
    id: 'waiting-room-posters',
    measure: 'bp-at-target',
    project: 'Patients know their numbers',
    why: [
      'Hardly anybody could tell us their target when we asked in the waiting room.',
      'We talk about numbers that people have never seen written down.',
    ],
    of: 'patients',
    who: ['The patient group and the desk', 'The healthcare assistant', 'A volunteer of the patient group'],
    hope: 0.5,
    steps: [
      {
        title: 'Posters in the waiting room',
        what: 'A poster with the targets and a box for home readings.',
        scale: 20,
      },
      {
        title: 'A card with my own target',
        what: 'The nurse writes latest reading and target on a card for the wallet.',
        scale: 25,
      },
      { title: 'The target on the pill bag', what: 'The pharmacy next door prints the target on the bag.', scale: 50 },
    ],
    because: [
      'the waiting room is full each morning and there is nothing else to read',
      'a number of your own is worth more than a number on a wall',
      'people see the bag every day',
    ],
    happened: [
      'The box stayed nearly empty. The poster hung behind the door.',
      'People took a photograph of their card.',
      'The patient group asked people on the way out.',
      'The pharmacy changed its printer half-way.',
    ],
    more: [
      'People who had the card asked for a check themselves.',
      'Three in four could say their target a fortnight later.',
    ],
    expected: ['They know the number; whether it changes what they do, we cannot tell yet.'],
    less: ['Nobody reads a poster about targets.', 'The card helped those who were doing well already.'],
    forOthers: [
      'Skip the poster: write the number on a card and hand it over.',
      'Ask people to say their target back to you.',
    ],
    dropped: 'No reading came from the posters.',
  },
  {
    id: 'same-day-step-up',
    measure: 'bp-at-target',
    project: 'Treatment is stepped up the same day',
    why: [
      'A high reading leads to "come back in a month" more often than to a change.',
      'It takes three visits on average until treatment changes.',
    ],
    of: 'visits',
    who: ['One GP and one nurse', 'All nurses with a duty GP', 'The treatment room'],
    hope: 0.62,
    steps: [
      {
        title: 'A step-up card on the nurse’s desk',
        what: 'The guideline on one card: which step comes next, and what to check.',
        scale: 8,
      },
      {
        title: 'The duty doctor signs within the hour',
        what: 'A task with the reading and the proposed step.',
        scale: 25,
      },
      { title: 'All clinics use the card', what: 'Every nurse and the pharmacist, for a month.', scale: 55 },
    ],
    because: [
      'the next step is plain in most cases and only the signature is missing',
      'people are readier for a change on the day than a month later',
      'nurses know the guideline by heart and want to use it',
    ],
    happened: [
      'The duty doctor was called out twice, and four tasks waited overnight.',
      'One nurse wrote her own version of the card, which was better, so we copied it.',
      'Two readings were not true ones: the cuff was too small.',
      'It took three minutes a visit.',
    ],
    more: [
      'With the card on the desk the question came up in every visit.',
      'Doctors agreed with the proposed step in all but two.',
    ],
    expected: ['Most were stepped up on the day; a few wanted to think about it.'],
    less: [
      'Without a named duty doctor the tasks wait.',
      'Some nurses were not sure that they were allowed to propose a step.',
    ],
    forOthers: ['Name the doctor who signs, each day, on the wall.', 'Let nurses write the card.'],
    dropped: 'Tasks waited overnight too often to call it the same day.',
  },
  {
    id: 'reminder-texts',
    measure: 'bp-missed-appointments',
    project: 'Fewer missed appointments',
    why: [
      'We lose a clinic a week to appointments nobody came to.',
      'Since more people are called, more do not come, and the nurse waits.',
    ],
    of: 'appointments',
    who: ['The desk', 'The practice manager', 'The desk and the nurse'],
    hope: 0.88,
    steps: [
      {
        title: 'A text two days before',
        what: 'A text with the time, the name of the nurse and one word to cancel.',
        scale: 20,
      },
      { title: 'Cancel by one word', what: 'The answer goes straight into the diary.', scale: 60 },
      {
        title: 'Ring those who missed the last one',
        what: 'A call the day before, for people who missed an appointment in the last year.',
        scale: 40,
      },
    ],
    because: [
      'most of those who did not come say they forgot',
      'cancelling by telephone takes longer than the appointment',
      'a name is harder to let down than a time',
    ],
    happened: [
      'Seven cancelled in time and their places were filled.',
      'Answers in other languages were not understood by the program.',
      'The texts went out at six in the morning.',
      'One person asked us to stop.',
    ],
    more: [
      'Most who cancelled did so the evening before, when the line is closed.',
      'A name in the text made people answer.',
    ],
    expected: ['It helps those who forget and not those who never meant to come.'],
    less: ['The number on file was wrong for one in five.', 'A call the day before felt like a telling-off.'],
    forOthers: ['Check the mobile number at the desk each time.', 'Let people cancel at night.'],
    dropped: 'The text service ended, and the new one costs more than the time it saves.',
  },
];
