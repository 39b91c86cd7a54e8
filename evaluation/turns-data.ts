/** What the paragraphs of {@link turnParagraphs} are drawn from: invented people, verbs and sentences. */
export const GIVEN =
  "Ada Amir Anke Bela Boris Carla Chen Dora Elias Esme Farid Fiona Goran Hana Hugo Ines Ivan Jonas Kaya Lars Leila Marek Mina Nadia Noel Olga Oscar Petra Quentin Rosa Samir Selma Tomas Tuva Ulla Victor Wanda Yara Yusuf Zoran".split(
    " ",
  );
export const FAMILY =
  "Abbott Alvarez Becker Birch Calloway Costa Dahl Dimitrov Ekström Falk Farrow Greer Haddad Hollis Ibsen Jansen Kemp Kovac Lind Lopez Marsh Moreau Nolan Novak Okafor Osei Pardo Quill Rahman Roos Sato Strand Tanaka Tully Urban Vance Voss Weiss Yilmaz Zeller".split(
    " ",
  );
/** Usual verbs of speech. */
export const USUAL =
  "said added replied explained insisted argued claimed noted recalled warned".split(" ");
/** Verbs of manner and others that lists of cues seldom hold. */
export const RARE =
  "quipped laughed countered grinned raged deadpanned croaked sniffed beamed snapped mused crowed drawled spluttered chortled bristled enthused groused parried volunteered chimed persisted giggled fumed".split(
    " ",
  );
export const ROLES =
  "a baker|a retired pilot|who runs the shelter|the club’s treasurer|who lives next door|a nurse from Lund|the school’s cook|an engineer at the dam".split(
    "|",
  );
export const BONDS =
  "her neighbour|his brother|her lawyer|his deputy|the tour guide|shop owner|bus driver|her cousin".split(
    "|",
  );
export const SAID =
  "The roof came down before noon|Nobody asked us about the road|We have waited nine years for this|That price is a joke|I saw smoke over the mill|The vote was never in doubt|My sister sold her half in May|There is no bread left in town|They promised a school and built a wall|It rained through the whole parade|The engine failed twice last week|Our dogs heard it first|You cannot eat a statue|The judge did not look up once|I would do it again tomorrow|The last bus leaves at six|Everyone in the street knew him|We counted forty boats|The water tasted of iron|This is not what we signed|She gave the money back|The old bridge was safer|Someone cut the fence at night|He never missed a rehearsal|The harvest was poor again|Half the shops are shut|It looks worse than it is|We sleep in the car now|The letter came too late|I trust the mayor on this".split(
    "|",
  );
export const ASKED =
  "Who paid for the trip|Where did the grain go|What are we waiting for|Why was the gate open|How long will it take|Did anyone call the police".split(
    "|",
  );
