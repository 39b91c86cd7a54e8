import { describe, expect, it } from "vitest";
import { attributionsOf } from "../../src/index.js";
import { findingsOf, speakerOf, topic } from "../annotations/attribution/said.js";

describe("the speaker's name", () => {
  it("is completed from the article", () => {
    const { name, kind, resolved } = speakerOf(
      "Sen. Ann Porter met voters in Dover. [Porter] <said> {the road would be built}.",
    );
    expect({ name, kind, resolved }).toEqual({
      name: "Ann Porter",
      kind: "politician",
      resolved: "name",
    });
  });

  it("leaves out offices before it and what explains it", () => {
    const { name, kind } = speakerOf(
      "[Anar Weber, spokesperson for the harbour authority,] <said> {ships were late}.",
    );
    expect([name, kind]).toEqual(["Anar Weber", "spokesperson"]);
  });

  it("is known behind a delegate's short title, with which no sentence ends", async () => {
    const text = "The panel met on Monday. Del. Ann Porter said that the vote was late.";
    const [one] = await attributionsOf(text, { reader: "rules" });
    expect([one!.speaker.name, one!.source?.text]).toEqual(["Ann Porter", "Del. Ann Porter"]);
  });

  it("is known in a transcript's capitals, which are no body's initials", () => {
    const text = "Ann Reed met the council on Monday. ";
    const { name, kind } = speakerOf(`${text}[REED]<:> {The mill stays open}.`);
    expect([name, kind]).toEqual(["Ann Reed", speakerOf(`${text}[Reed] <said> {it pays}.`).kind]);
  });

  it("keeps people of one family apart by their titles", () => {
    const text = "Tom Reed and Ann Reed run the mill. ";
    expect(speakerOf(`${text}[Mrs. Reed] <said> {it pays}.`).name).toBe("Ann Reed");
    expect(speakerOf(`${text}[Mr. Reed] <said> {it pays}.`).name).toBe("Tom Reed");
  });

  it("is found for a pronoun by gender and nearness", () => {
    const text = "Governor John Hale met teacher Mary Wood at the school on Friday. ";
    expect(speakerOf(`${text}[She] <said> {pupils had left}.`).name).toBe("Mary Wood");
    expect(speakerOf(`${text}[He] <said> {pupils had left}.`).name).toBe("John Hale");
  });

  it("is nobody's whose name stands as a place's", () => {
    const text =
      "John Hale spoke to the press. Snow fell in Belmora on Friday. Roads around Belmora were shut. ";
    expect(speakerOf(`${text}[He] <said> {schools stay shut}.`).name).toBe("John Hale");
    const alone = "Snow fell in Belmora on Friday, and Belmora slept. ";
    expect(speakerOf(`${alone}[He] <said> {schools stay shut}.`).name).toBe(null);
  });

  it("is nobody's whose name stands in a list of places", () => {
    for (const list of ["villages of Orin, Belmora and Tuk", "Orin, Belmora and Tuk provinces"]) {
      const text = `Snow fell in the ${list}. Belmora woke late. `;
      expect(speakerOf(`${text}[He] <said> {schools stay shut}.`).name).toBe(null);
    }
    const people = "Snow fell on Orin and on Belmora. Belmora woke late. ";
    expect(speakerOf(`${people}[He] <said> {schools stay shut}.`).name).toBe("Belmora");
  });

  it("is no river's or mountains'", () => {
    const text = "Tuk met the press. The army crossed along the Maru River. ";
    expect(speakerOf(`${text}[He] <said> {the road is open}.`).name).not.toBe("Maru River");
  });

  it("is a state's for “they” where the state is what was told of", () => {
    const text = "Police in Norway closed the road. Sweden sent help. ";
    expect(speakerOf(`${text}[They] <asked> {to open it}.`).name).toBe("Sweden");
    const told = "The police closed the road. Trains from Sweden came late. ";
    expect(speakerOf(`${told}[They] <asked> {to open it}.`).name).not.toBe("Sweden");
  });

  it("leaves out what stands before a name without being of it", () => {
    expect(speakerOf("[NOAA Tom Hale] <said> {it was warm}.").name).toBe("Tom Hale");
    expect(speakerOf("[Former Mayor Mike Bloomberg] <said> {it was warm}.").name).toBe(
      "Mike Bloomberg",
    );
    expect(speakerOf("[the] <consensus is> {that it was warm}.").name).toBe(null);
    expect(speakerOf("[Former Governor John Hale] <said> {it was warm}.").name).toBe("John Hale");
  });

  it.each([
    ["The Intergovernmental Panel on Climate Change", "international-organisation"],
    ["The Coastal Policy Council", "non-governmental-organisation"],
    ["The city council", "legislature"],
    ["The Belmora Bee", "media"],
  ])("of a body has the body's kind: %s", (body, kind) => {
    expect(speakerOf(`[${body}] <said> {it was warm}.`).kind).toBe(kind);
  });

  it("is nobody's where speech met somebody else", () => {
    const text = "[John Hale] <said> {the plan is good}. ";
    expect(speakerOf(`${text}He <2:was met with chants of> {2:“Shame on you”}.`).name).toBe(null);
  });

  it.each([
    ["The Porter campaign made ads. ", "politician"],
    ["The town called its senior adviser, Ann Porter, to a meeting. ", "official"],
    ["It called the senator, Ann Porter, and Luis Vega. ", "person"],
    ["Ann Porter ran. ", "person"],
  ])("has the kind that the text tells: %s", (text, kind) => {
    expect(speakerOf(`${text}[Ann Porter] <said> {it was late}.`).kind).toBe(kind);
  });

  it("ends where only a number goes on", () => {
    expect(
      speakerOf("[Four council resolutions and two from the assembly] <demand> {a withdrawal}.")
        .name,
    ).toBe("council resolutions");
  });

  it("is found for an office", () => {
    const text = "Sen. Ann Porter met Mayor Luis Vega. ";
    expect(speakerOf(`${text}[The mayor] <said> {it was late}.`)).toMatchObject({
      name: "Luis Vega",
      resolved: "role",
    });
    expect(speakerOf(`${text}[The senator] <said> {it was late}.`).name).toBe("Ann Porter");
  });

  it("is found for an age", () => {
    const { name } = speakerOf(
      "Jane Roe, 28, lost her house. Police came late. [The 28-year-old] <said> {nobody helped}.",
    );
    expect(name).toBe("Jane Roe");
  });

  it("is found for a statement and for what is added without a name", () => {
    const before = "[1:The Treasury] <1:said> {1:rates will rise}. ";
    expect(speakerOf(`${before}[2:The statement] <2:said> {2:banks agreed}.`).name).toBe(
      "Treasury",
    );
    expect(speakerOf(`${before}{2:“Banks agreed,”} [2:it] <2:added>.`).name).toBe("Treasury");
    expect(speakerOf(`${before}{2:“Banks have agreed to it as well.”}`).name).toBe("Treasury");
  });

  it("is the government's for a capital that says something", () => {
    expect(speakerOf("[Ankara] <said> {talks go on}.")).toMatchObject({
      name: "Turkey",
      kind: "government",
      resolved: "metonym",
    });
    expect(speakerOf("[The Kremlin] <denied> {that}.")).toMatchObject({
      name: "Kremlin",
      kind: "government",
    });
  });

  it("lists several who speak together", () => {
    expect(speakerOf("[Ann Porter, Luis Vega and Tom Reed] <said> {it was late}.").name).toBe(
      "Ann Porter, Luis Vega and Tom Reed",
    );
  });

  it("is a description where nobody is named", () => {
    expect(speakerOf("[Some residents] <said> {the water rose}.")).toMatchObject({
      name: "residents",
      kind: "civilian",
      anonymous: false,
      resolved: "none",
    });
    expect(speakerOf("[Critics] <say> {it costs too much}.")).toMatchObject({
      name: "critics",
      kind: "collective",
    });
    expect(speakerOf("[A report by Oxfam] <found> {prices rose}.").name).toBe("Oxfam");
  });

  it("is null rather than invented", () => {
    expect(speakerOf("{The war} <is expected> to end soon.")).toMatchObject({
      name: null,
      kind: "unknown",
      resolved: "none",
    });
  });

  it("is whoever said a headline's quotation in the text", () => {
    const [first] = findingsOf(
      "‘{1:We will rebuild}’: town looks ahead after the flood\n\nThe flood left many homeless in the valley this week.\n\n{2:“We will rebuild the old town,”} [2:Mayor Luis Vega] <2:said>. People clapped and went home.",
    );
    expect(first?.speaker.name).toBe("Luis Vega");
  });
});

describe("an anonymous speaker", () => {
  it.each([
    "[A source close to the talks] <said> {a deal was near}.",
    "[Two officials] <said> {a deal was near}.",
    "[Two people familiar with the matter] <said> {a deal was near}.",
    "{A deal was near}, [three people with direct knowledge of the talks] <said>.",
    "[A person close to the talks] <said> {a deal was near}.",
    "[Officials briefed on the plan] <said> {a deal was near}.",
    "[People who were involved in the sale] <said> {a deal was near}.",
    "[A diplomat], speaking on condition of anonymity, <said> {a deal was near}.",
    "[Experts], who weren’t authorized to speak publicly, <said> {a deal was near}.",
    "<It was reported> {that a deal was near}.",
    "[It] <was stated> {that a deal was near}.",
  ])("%s", (marks) => expect(speakerOf(marks).anonymous).toBe(true));

  it.each([
    "[Experts] <said> {a deal was near}.",
    "[Two people] <said> {the water rose}.",
    "[Residents of the valley] <said> {the water rose}.",
    "[Ann Porter, an official of the port,] <said> {a deal was near}.",
    "[The ministry] <said> {a deal was near}.",
  ])("is not: %s", (marks) => expect(speakerOf(marks).anonymous).toBe(false));
});

describe("the speaker's side", () => {
  it("comes from the topic, by any of an actor's names", () => {
    expect(speakerOf("[Lind] <said> {it was over}.", topic)).toMatchObject({
      name: "Mara Lind",
      side: "nordia",
      kind: "head-of-state",
    });
    expect(speakerOf("[Sudstad] <said> {it was over}.", topic)).toMatchObject({
      name: "Sudia",
      side: "sudia",
    });
  });

  it("is told by an adjective or an owner where the actor is not listed", () => {
    expect(speakerOf("[Sudian farmers] <said> {it was over}.", topic)).toMatchObject({
      name: "Sudian farmers",
      side: "sudia",
    });
    expect(speakerOf("[Sudia's Justice Ministry] <said> {it was over}.", topic)).toMatchObject({
      name: "Sudia's Justice Ministry",
      kind: "ministry",
      side: "sudia",
    });
    expect(speakerOf("[Sudian general Otto Kranz] <said> {it was over}.", topic)).toMatchObject({
      name: "Otto Kranz",
      side: "sudia",
    });
  });

  it("stays with a person who is named bare later", () => {
    const marks = "Sudian general Otto Kranz spoke on Friday. [Kranz] <said> {it was over}.";
    expect(speakerOf(marks, topic)).toMatchObject({ name: "Otto Kranz", side: "sudia" });
  });

  it("is the issuer's, not that of whom the text is about; an ally keeps its own", () => {
    const marks =
      "{Nordia's army shot down a Sudian plane}, <according to> [a Westian Defence Ministry statement].";
    expect(speakerOf(marks, topic)).toMatchObject({
      name: "Westian Ministry of Defence",
      side: "westia",
    });
    const next = `${marks} {2:“The number reached seven,”} [2:the ministry] <2:added>.`;
    expect(speakerOf(next, topic).name).toBe("Westian Ministry of Defence");
  });

  it("is that of the body that spoke before by the same words", () => {
    const marks =
      "[1:Nordia's Defence Ministry] <1:said> {1:it was over}. [2:The Ministry of Defence] <2:said> {2:it was calm}.";
    expect(speakerOf(marks, topic)).toMatchObject({
      name: "Nordian Ministry of Defence",
      side: "nordia",
    });
  });

  it("is none without a topic", () => {
    expect(speakerOf("[Sudian farmers] <said> {it was over}.").side).toBeNull();
  });

  it("mirrors: the sides swapped in text and topic, the answer is swapped", () => {
    const swap = (text: string) =>
      text.replace(
        /Nordia|Sudia|nordia|sudia/g,
        (name) => ({ Nordia: "Sudia", Sudia: "Nordia", nordia: "sudia", sudia: "nordia" })[name]!,
      );
    const plain = {
      ...topic,
      actors: topic.actors.filter(({ kind }) => kind === "country"),
    };
    for (const marks of [
      "[Nordian officials] <said> {Sudian forces fled}.",
      "[Sudia] <said> {it was over}. [2:It] <2:added> {2:that Nordia lost}.",
      "[A spokesman for Sudia's navy] <said> {Nordia lost}.",
    ]) {
      const side = speakerOf(marks, plain).side;
      expect(side).not.toBeNull();
      expect(speakerOf(swap(marks), plain).side).toBe(swap(side!));
    }
  });
});

it("is nobody whom the words themselves alone name, however near", async () => {
  const text =
    "Mayor Ben Ruiz praised the law. Workers cheered. Tom Harvey was wrong and Tom Harvey should go, he said.";
  expect((await attributionsOf(text)).at(-1)?.speaker.name).toBe("Ben Ruiz");
});

it("is the one of many who is named behind them", async () => {
  const one = "On Friday, one of the authors of that report, Ann Roe, said the figures were wrong.";
  expect((await attributionsOf(one)).map(({ speaker }) => speaker.name)).toEqual(["Ann Roe"]);
});

describe("a name that several things bear", () => {
  it("is somebody's whose surname it is, unless the text has the place too", () => {
    const told = "Ann Paris worked on the ship for years. ";
    expect(speakerOf(`${told}[Paris] <says> {nobody slept}.`)).toMatchObject({
      name: "Ann Paris",
      kind: "person",
      resolved: "name",
    });
    expect(speakerOf(`${told}She lives in Paris. [Paris] <says> {nobody slept}.`).name).toBe(
      "France",
    );
    expect(speakerOf("The ship left. [Paris] <says> {nobody slept}.").name).toBe("France");
  });

  it("is whose given name it most often is", () => {
    const named = (times: number) => "Maria Lopez spoke of the sea. ".repeat(times);
    const night = "A film named Maria Person was shown. ";
    const said = "[Maria] <said> {it was cold}.";
    expect(speakerOf(`${named(3)}${night}${said}`).name).toBe("Maria Lopez");
    expect(speakerOf(`${named(1)}${night}${said}`).name).toBe("Maria");
  });
});

it("is no name that a plural noun opens a sentence as", async () => {
  const text =
    "The site was slow. Posts on the message board for the site theorized that an attack had occurred.";
  expect((await attributionsOf(text)).map(({ speaker }) => speaker.name)).toEqual(["posts"]);
});

describe("who the model finds meant, where that has no name,", () => {
  it.each([
    [
      "Anna Weber works in Norway. After the team had collated the results, it reported a staggering 91 volcanoes below the ice.",
      "team",
    ],
    [
      "The Herald reported on Monday that the air is warmer. The agreement includes voluntary pledges. It also calls for rich countries to pay for clean energy.",
      "agreement",
    ],
  ])("is told by the noun, and not by the nearest body: %s", async (text, name) => {
    expect((await attributionsOf(text)).at(-1)?.speaker).toMatchObject({
      name,
      resolved: "pronoun",
    });
  });

  it("is the noun that “who” hangs on, not the nearest", async () => {
    const text = "The meeting drew people across the country who said the law was wrong.";
    expect((await attributionsOf(text)).at(-1)?.speaker.name).toBe("people");
    const named = "The prize went to the head of Helia, Ann Roe, who said the law was wrong.";
    expect((await attributionsOf(named)).at(-1)?.speaker.name).toBe("Ann Roe");
  });

  it("is who “who” means, whatever follows it", () => {
    const marks = "Tom Lind, [who in July] <said> {it was over}, left.";
    expect(speakerOf(marks).name).toBe("Tom Lind");
  });

  it("is somebody's name for a description that the model gives to him", async () => {
    const text =
      "Greta Holm, a teenager from Sweden, met ministers in Katowice. In a speech the teenager also criticized governments for doing nothing.";
    expect((await attributionsOf(text)).at(-1)?.speaker).toMatchObject({
      name: "Greta Holm",
      resolved: "role",
    });
  });
});
