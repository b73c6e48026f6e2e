// What people write in a plan, with no kept-back place in it: plain sentences, many of them with words that are also names of
// streets, with towns, times, names and numbers.

const said = `
I hope to walk down the street with my girls again.
I want to go to college and learn to cook.
My nan lives in {town} and I write to her every week.
I was born in {town} and grew up in {town}.
I like the park near the school, it is quiet.
The church on the wing is the only place I can think.
I get the train from {town} station when I am out.
I am good at hair and nails.
I was 14 when I went into care.
I have 3 kids and 2 dogs.
I would like a flat with a garden.
A place with a door that locks.
I feel safe when the lights are on.
Ring {name} if I do not turn up.
My worker is {name} and she is sound.
{name} has been there for me since day one.
I do not like it when people shout.
Somewhere close to my mum.
I want to stop using and stay stopped.
On a good day I get up, have a shower and go to work.
I need help with my benefits and my bank account.
My court date is on {day} {month}.
I have an appointment on {day} {month} at {time}.
Please do not talk to me about my dad.
I keep going because of my kids.
I lost my mum last year, on {day} {month}.
I want to be closer to family in {town}.
Not near the old crowd.
I hope things get better and I hope I see my boys.
I cannot read well, so read it to me.
I do my best work in the mornings.
The kitchen is my place, I make the best curry on the wing.
I would love to work with horses.
I am proud of my level 2 in food safety.
In {month} I start the painting course.
I want to be on the enhanced wing by {month}.
I was on the road for years and I am tired.
I have been on the street and I will not go back to that.
My heart is in my garden.
Walking helps. So does music.
When I am stressed I clean.
I have a plan for the hard days: tea, radio, bed.
The drive is four hours so they do not come often.
We could meet at the library in town.
The school run is what I miss most.
I would like to see the sea again.
My auntie has a house in {town} with a big kitchen.
I can stay at my sister’s for two weeks.
I stay at my nan’s when things go wrong.
I do not want to live in a hostel again.
I had a flat in {town} before.
A women-only house would be best.
I need a letter for the council in {town}.
I get a text from {name} most days.
{name} visits on the first Saturday of the month.
I want my own front door and a key.
I have a cat called Biscuit.
Nobody asked me what I wanted before.
Please be honest with me, even when it is bad.
Do not make promises you cannot keep.
I get worried before visits and the day after.
The night is worse than the day.
I would like to try yoga or the gym.
I want to make it up to my mum.
I need new glasses and a dentist.
I take medicine in the morning and at night.
My back hurts when I stand for long.
I would rather work outside than in an office.
I like to bake bread, cakes and scones.
There is a market on a Saturday that I used to work at.
I had a stall at the market for years.
The mill where my grandad worked is flats now.
My dad drove a lorry up and down the A50.
We lived off the M1 near {town} for a bit.
I was in a children’s home in {town} until I was 16.
I had four schools in two years.
I like walking by the river and watching the herons.
I want to plant a willow in memory of my mum.
I grow herbs: mint, thyme and a bit of parsley.
I cook with ginger, nutmeg and a bit of sugar.
I saw a kestrel over the yard on Tuesday.
The queen of the wing, that is what they call me.
I want to visit London one day with the kids.
My grandad Albert taught me to fish.
My daughter Victoria is doing her exams.
My sister Hope is getting married in {month}.
I would like to see {name} more.
Let me see the old photos, please.
I have hope now. I did not before.
We used to go to the elm trees at the back of the field.
There was an old mill by the water where we played.
I want to take my seven sisters out for a meal, if I had seven sisters.
I am number 4 of 6.
At 17 I had my first baby.
I have been clean for 104 days.
I moved 12 times before I was 18.
I owe about 55 pounds for the catalogue.
I have read 22 books since {month}.
The doctor said 9 months.
I have a bus pass and a birth certificate somewhere.
I need a phone that works.
I want to be able to call my kids in the evening.
My number changes a lot.
I will ring the office on Monday.
I can be reached through my worker.
Post takes ages, so ring first.
I would like a job in a cafe or a shop.
I did hair at a salon in {town}.
I was a carer for my nan for six years.
The church group in {town} said they would help.
I sing in the choir on Sundays.
I do not drink any more.
I like cider too much, that is the truth.
I want a copy of my file from the council.
My social worker was called {name}, I think.
I get on with most people but I need my space.
When I am low I stop eating.
Ask me twice. The first answer is always fine.
I would like to learn to drive.
Driving lessons would be a dream.
I left school at 13 and went back at 30.
I write poems in a blue book.
I draw birds, mostly robins and wrens.
I made a quilt with the women in the workshop.
I got a certificate for barbering in {month}.
I am a good listener.
I am a good friend and a good mum.
People say I am funny.
I stand up for people who cannot.
I have been let down a lot.
I will try anything once.
I want the plan to say what I said, not what they heard.
I can do mornings, not afternoons.
A quiet room with the door open a bit.
If I put my hand up it means stop.
Please knock.
Call me by my first name.
I like tea with two sugars.
I feel better when I have had a walk round the yard.
The yard at dinner time is too loud.
I want to get off the wing and into the gardens party.
Working in the gardens has saved me.
I would like to do the rail track course with the men’s side firm.
I want to go back to nursing one day.
My plan is to get a room first and then a flat.
I would take a shared house if it is clean.
Not the top floor, I cannot do stairs.
I need space for a cot.
I want somewhere with a bath.
I would move to {town} or {town}, I do not mind.
Anywhere but the place I came from.
I will go where there is work.
My boys go to school in {town}.
Their dad has them on weekends.
The kids live with my mum for now.
I speak to them on Tuesday and Saturday.
I want a family visit day in {month}.
I missed her birthday, {day} {month}.
Christmas is hard. So is {month}.
I light a candle on {day} {month}.
I like to be told straight.
Tell me in the morning, not before bang up.
My mood goes down in winter.
I walk, I pray, I ring {name}.
Step one is to ask for the form.
Step two is to fill the form in with {name}.
Then we send it off before {day} {month}.
I will see the bank at {time} on {day} {month}.
I said yes to the course at the women’s centre.
I want to meet my new worker before I go.
I would like {name} to be there.
I think the plan is fair.
I agree with most of it.
I do not agree with the part about drink.
They said I was aggressive. I was scared.
I have done two courses and I want it written down.
My licence is clear to me now.
Signing on every week is fine with me.
Two buses to get to the office is a lot.
I need a day bag, a coat and shoes that fit.
I will need money for the first week.
I want to get my nails done on the first day.
First thing I will do is hug my kids.
Fish and chips by the sea, that is the plan.
I will be nervous at the gate.
{name} said she would wait for me outside.
I want to walk out on my own two feet.
I will get the 10.15 train.
I want to see my friend in {town} on the Saturday.
Then probation at {time}.
I will do the shopping on the Thursday.
I like things in order.
I do not like surprises.
I have two left feet but I love to dance.
I love my music, old soul mostly.
My best friend is a woman called {name}.
We met in a hostel in {town} ten years ago.
I want to send a card to my foster mum.
She had a farm with hens and a white horse.
The farm was the best place I ever lived.
I would go back there tomorrow.
There was a lane with brambles, we ate them all summer.
I remember the smell of the bakery on the corner.
I remember the canal and the ducks.
I used to bunk off and go to the library.
I want to read to my kids.
I want my son to be proud of me.
I would like to foster one day, if they let me.
I am not my worst day.
I have a temper but I am working on it.
I count to ten, then to twenty.
I put my headphones on and look at the wall.
I like routine.
Mondays are good, Fridays are bad.
I need to know what is going on.
I can sort my own forms if someone sits with me.
Numbers are fine, it is words I hate.
I can do sums in my head faster than a till.
I worked on the tills for years, at {town} and {town}.
I was a cleaner at the hospital.
I had my own key to the church hall.
I ran the Sunday school for a year.
I want to give something back.
I would talk to young girls about all this.
I want to be a peer mentor here.
They trust me with the keys to the store.
I get paid eleven pounds a week.
I save three pounds of it.
I want to pay my fine off by {month}.
My rent is paid until {month}.
I owe the council, I do not know how much.
I think they closed my claim.
I need a proof of address for the bank.
I have no address to give, that is the trouble.
What address do I put on the form?
I do not want to give my address to anyone yet.
I gave my address to my worker and that is enough.
I would like to change my name one day.
My family are from {town}, before that Ireland.
My mum came from Jamaica in 1961.
We are Travellers and proud.
I pray five times a day and need a clean place for it.
I eat halal.
I do not eat meat.
I am left-handed, so mind the desk.
I am deaf in one ear, stand on my right.
I have asthma and need my pump.
I had a stroke at 41.
I sleep four hours, five on a good night.
I dream about the old house a lot.
I want to stay with my aunt in {town} for a bit.
I live for my kids.
I live on toast and tea.
I live in hope.
I grew up by the park.
I used to live near a station, the trains never woke me.
I stayed off school to look after my brothers.
My house was always full of people.
I had a room above a chip shop.
I fell out with the people next door.
My home is where my kids are.
My place was tidy before all this.
`;

const towns =
  'Leeds,Hull,Derby,Bristol,Cardiff,Wigan,Luton,Stoke,York,Bolton,Leicester,Swansea,Newport,Chester,Oldham,Bury,Preston,Coventry,Nottingham,Skegness'.split(
    ',',
  );
const names =
  'Kim,Sal,Bex,Mo,Josie,Mrs Penhallow,Ms Khan,Mr Tamworth,Priya,Aunty Pearl,Auntie Jean,Nan,Shaz,Dee,Marsha,Sophie,Hannah Reed,Lou,Tasha,Beth,Gwen,Nerys,Ade,Chidi,Father Declan,Sister Maria,Toni,Carol,Yusuf,Ms Avocet'.split(
    ',',
  );
const months =
  'January,February,March,April,May,June,July,August,September,October,November,December'.split(
    ',',
  );
const times = '9 o’clock,10.30,half past two,14:15,11am,quarter to four,midday,3 pm'.split(',');

/** Sentences, with gaps. */
export const sentences: readonly string[] = said.trim().split('\n');

/** Fills the gaps of a sentence; `pick` gives a number below its argument. */
export function fillGaps(sentence: string, pick: (below: number) => number): string {
  const one = (list: readonly string[]) => list[pick(list.length)] ?? '';
  return sentence
    .replace(/\{town\}/gu, () => one(towns))
    .replace(/\{name\}/gu, () => one(names))
    .replace(/\{month\}/gu, () => one(months))
    .replace(/\{time\}/gu, () => one(times))
    .replace(/\{day\}/gu, () => String(pick(28) + 1));
}
