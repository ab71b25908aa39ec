import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codesIn, file, read, refusal, votesOf } from "./fixtures/read.ts";
import { readVotes } from "./read-votes.ts";

describe("votes of the UN Digital Library", () => {
	const HEAD =
		"undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link";
	const rest =
		',A/77/L.1,,A/77/PV.9,"Lighthouses, and who tends them : resolution / adopted by the General Assembly",LIGHTHOUSES.,COASTS|LIGHT,,';

	it("have codes, names, totals and a resolution", async () => {
		const { table, matrix, problems } = await read({
			"votes.csv": [
				HEAD,
				`401,RUS,RUSSIAN FEDERATION,N,2022-12-01,77,A/RES/77/301${rest}2.0,1.0,1.0,1.0,5.0,`,
				`401,CIV,COTE D'IVOIRE,Y,2022-12-01,77,A/RES/77/301${rest}2.0,1.0,1.0,1.0,5.0,`,
				`401,TUR,TÜRKİYE,Y,2022-12-01,77,A/RES/77/301${rest}2.0,1.0,1.0,1.0,5.0,`,
				`401,CHN,CHINA,A,2022-12-01,77,A/RES/77/301${rest}2.0,1.0,1.0,1.0,5.0,`,
				`401,,BENIN,X,2022-12-01,77,A/RES/77/301${rest}2.0,1.0,1.0,1.0,5.0,`,
			].join("\n"),
		});
		expect(table).toMatchObject({ id: "un-digital-library", rollCalls: 1, votes: 4, voters: 5 });
		expect(votesOf(matrix)).toEqual({ 401: "BEN absent, CHN abstain, CIV yes, RUS no, TUR yes" });
		expect(matrix.rollCalls[0]).toMatchObject({
			body: "general-assembly",
			date: "2022-12-01",
			session: "77",
			symbol: "A/RES/77/301",
			title: "Lighthouses, and who tends them",
			description: "LIGHTHOUSES.",
			issues: ["COASTS", "LIGHT"],
			totals: { yes: 2, no: 1, abstain: 1, absent: 1 },
			stated: { yes: 2, no: 1, abstain: 1, absent: 1 },
		});
		expect(problems).toEqual([]);
	});

	it("name who has the seat of China", async () => {
		const row = (date: string, symbol: string) => `${symbol},CHN,CHINA,Y,${date},26,${symbol}`;
		const { matrix } = await read({
			"votes.csv": `undl_id,ms_code,ms_name,ms_vote,date,session,resolution
${row("1971-10-01", "A/RES/2751(XXVI)")}
${row("1971-11-15", "A/RES/2767(XXVI)")}`,
		});
		expect(votesOf(matrix)).toEqual({ "A/RES/2751(XXVI)": "TWN yes", "A/RES/2767(XXVI)": "CHN yes" });
	});

	it("are of the Security Council where the resolution is", async () => {
		const { matrix } = await read({
			"v.csv": "undl_id,ms_code,ms_vote,date,resolution,description\n9,FRA,Y,2020-02-03,S/RES/9501,Tides\n",
		});
		expect(matrix.rollCalls[0]).toMatchObject({ body: "security-council", title: "Tides", symbol: "S/RES/9501" });
	});

	it("of the edition of 2024, which writes NV where a member did not vote, are absent then", async () => {
		const { matrix, problems } = await read({
			"v.csv":
				"undl_id,ms_code,ms_vote,date,resolution\n7,FRA,Y,2020-02-03,A/RES/74/299\n7,PER,NV,2020-02-03,A/RES/74/299\n",
		});
		expect(votesOf(matrix)).toEqual({ 7: "FRA yes, PER absent" });
		expect(problems).toEqual([]);
	});

	it("that do not add up are named, with both counts", async () => {
		const { problems, matrix } = await read({
			"v.csv": `undl_id,ms_code,ms_vote,date,resolution,total_yes,total_no,total_abstentions,total_non_voting
7,FRA,Y,2020-02-03,A/RES/74/299,2,0,0,0
`,
		});
		expect(matrix.rollCalls).toHaveLength(1);
		expect(problems).toEqual([
			{
				code: "votes-total",
				message:
					"Expected 2 yes, 0 no, 0 abstentions as the table states of A/RES/74/299 (roll call 7), counted 1 yes, 0 no, 0 abstentions",
				place: "v.csv",
			},
		]);
	});
});

describe("votes of HowTheyVote", () => {
	const SET = {
		"votes.csv": `id,timestamp,display_title,reference,description,amendment_number,is_main,procedure_title,count_for,count_against,count_abstention,count_did_not_vote,texts_adopted_reference
81,2023-02-02 12:00:00,Tides and harbours,A9-0901/2023,Résolution,,True,Tides,1,1,0,1,P9_TA(2023)0901
82,2025-03-03T12:00:00,Tides and harbours,A10-0902/2025,§ 4/2,,False,Tides,0,0,1,0,
83,2025-03-04T12:00:00,Tides and harbours,A10-0902/2025,Am 7,7,False,Tides,0,1,0,0,
`,
		"member_votes.csv": `vote_id,member_id,position,country_code,group_code
81,31,FOR,DEU,GREENS
81,32,AGAINST,FRA,NI
81,33,DID_NOT_VOTE,ITA,EPP
82,31,ABSTENTION,DEU,RENEW
83,32,AGAINST,FRA,NI
`,
		"members.csv": `id,first_name,last_name,country_code,date_of_birth
31,Ada,Tidewell,DEU,1970-01-01
32,Bo,Harbour,FRA,1971-01-01
33,Cy,Quay,ITA,1972-01-01
`,
		"eurovoc_concept_votes.csv": "vote_id,eurovoc_concept_id\n81,4057\n",
		"eurovoc_concepts.csv": "id,label\n4057,sea port\n",
	};

	it("are of members, their last groups and states", async () => {
		const { table, matrix, problems } = await read(SET);
		expect(table).toMatchObject({ id: "howtheyvote", rollCalls: 3, votes: 4, voters: 3 });
		expect(votesOf(matrix)).toEqual({
			81: "mep-31 yes, mep-32 no, mep-33 absent",
			82: "mep-31 abstain",
			83: "mep-32 no",
		});
		expect(matrix.voters[0]).toEqual({ id: "mep-31", name: "Ada Tidewell", state: "DEU", group: "RENEW" });
		expect(matrix.rollCalls[0]).toMatchObject({
			body: "european-parliament",
			session: "9",
			symbol: "P9_TA(2023)0901",
			title: "Tides and harbours",
			issues: ["sea port"],
			amendment: false,
			paragraph: false,
		});
		expect(matrix.rollCalls[1]).toMatchObject({ session: "10", symbol: "A10-0902/2025", paragraph: true });
		expect(matrix.rollCalls[2]).toMatchObject({ amendment: true, paragraph: false });
		expect(problems).toEqual([]);
	});

	it("say what is missing", async () => {
		const { "votes.csv": votes, "member_votes.csv": members, ...others } = SET;
		expect(await refusal({ "votes.csv": votes, ...others })).toBe("votes-part-missing");
		expect(await refusal({ "member_votes.csv": members, ...others })).toBe("votes-part-missing");
		expect(codesIn(await read({ "votes.csv": votes, "member_votes.csv": members }))).toEqual([
			"votes-part-missing member_votes.csv",
		]);
	});
});

describe("votes of Voteview", () => {
	const SET = {
		"HS117_rollcalls.csv": `congress,chamber,rollnumber,date,session,clerk_rollnumber,yea_count,nay_count,bill_number,vote_result,vote_desc,vote_question,dtl_desc
117,House,1,2021-01-03,1,1,2,1,HR901,Passed,Tides Act,On Passage,To tend lighthouses
117,Senate,1,2021-01-06,1,1,1,0,,Agreed to,,On the Amendment,
117,House,2,,1,2,1,0,HR902,,,On Passage,
117,Senate,2,2021-01-07,1,2,1,0,,,,,To light the harbour
`,
		"HS117_votes.csv": `congress,chamber,rollnumber,icpsr,cast_code,prob
117,House,1,21,1,99.1
117,House,1,22,2,50
117,House,1,23,6,97
117,House,1,24,9,0
117,House,1,25,0,0
117,Senate,1,31,1,99
117,Senate,1,32,7,99
117,Senate,1,99913,6,0
117,Senate,2,31,1,99
117,Senate,2,98000,9,0
`,
		"HS117_members.csv": `congress,chamber,icpsr,state_abbrev,party_code,bioname
117,House,21,VT,100,"TIDEWELL, Ada"
117,House,23,ME,constructor,"HARBOUR, Bo"
117,President,98000,USA,100,"QUAY, Cy"
`,
	};

	it("are of both chambers, with parties", async () => {
		const outcome = await read(SET);
		expect(votesOf(outcome.matrix)).toEqual({
			"H117-1": "icpsr-21 yes, icpsr-22 yes, icpsr-23 no, icpsr-24 absent",
			"S117-1": "icpsr-31 yes, icpsr-32 abstain",
			"S117-2": "icpsr-31 yes",
		});
		expect(outcome.matrix.voters[0]).toEqual({
			id: "icpsr-21",
			name: "TIDEWELL, Ada",
			state: "USA",
			group: "Democratic Party",
		});
		expect(outcome.matrix.voters.find(({ id }) => id === "icpsr-23")?.group).toBe("constructor");
		expect(outcome.matrix.rollCalls[0]).toMatchObject({
			body: "us-house",
			session: "117",
			symbol: "HR901",
			title: "On Passage: Tides Act",
			description: "To tend lighthouses",
		});
		expect(outcome.matrix.rollCalls[1]).toMatchObject({ body: "us-senate", amendment: true });
		expect(outcome.matrix.rollCalls[2]).toMatchObject({ title: "To light the harbour", description: null });
		expect(codesIn(outcome)).toEqual(["votes-date HS117_rollcalls.csv, line 4", "votes-not-members HS117_votes.csv"]);
	});

	it("are of members: positions of a President are none, and said", async () => {
		const { matrix, notes } = await read(SET);
		expect(matrix.rollCalls[1]?.totals).toEqual({ yes: 1, no: 0, abstain: 1, absent: 0 });
		expect(notes).toEqual([
			{
				code: "votes-not-members",
				message: "Expected votes of members, got 2 positions of a President as well; they are left out",
				place: "HS117_votes.csv",
			},
		]);
	});

	it("are taken of the days that are asked for", async () => {
		const files = Object.entries(SET).map(([name, text]) => file(name, text));
		const some = await readVotes(files, { from: "2021-01-06", to: "2021-01-06" });
		expect(some.ok && votesOf(some.value.matrix)).toEqual({ "S117-1": "icpsr-31 yes, icpsr-32 abstain" });
		expect(some.ok && some.value.problems.map(({ code }) => code)).toEqual(["votes-date"]);
	});

	it("may count those who were paired or not, and nothing else", async () => {
		const stated = (yea: number) => ({
			...SET,
			"HS117_rollcalls.csv": SET["HS117_rollcalls.csv"].replace(",2,1,HR901", `,${yea},1,HR901`),
		});
		expect(codesIn(await read(stated(1)))).not.toContain("votes-total HS117_rollcalls.csv");
		expect(codesIn(await read(stated(4)))).toContain("votes-total HS117_rollcalls.csv");
	});
});

describe("roll calls of the European Parliament", () => {
	it("are read from tables", async () => {
		const outcome = await read({
			"item_rollcall.csv": `identifier,date,report,desc,title,for,against,abstention
501,2018-07-04 12:56:20,A8-0901/2018,,Tides - Am 18,1,1,0
502,2018-07-04 12:57:20,A8-0901/2018,,Tides - § 4/2,2,0,0
`,
			"mep_rollcall.csv": `mepid,mep,result,group,identifier
11,Tidewell,for,PPE,501
12,Harbour,against,S&D,501
11,Tidewell,abstention,PPE,502
`,
		});
		expect(votesOf(outcome.matrix)).toEqual({ 501: "mep-11 yes, mep-12 no", 502: "mep-11 abstain" });
		expect(outcome.matrix.rollCalls[0]).toMatchObject({ session: "8", amendment: true, symbol: "A8-0901/2018" });
		expect(outcome.matrix.rollCalls[1]).toMatchObject({ amendment: false, paragraph: true });
		expect(codesIn(outcome)).toEqual(
			["votes-total item_rollcall.csv, mep_rollcall.csv"].map(() => expect.stringContaining("votes-total")),
		);
	});

	it("are read from the minutes, without what members say later that they meant", async () => {
		const outcome = await read({
			"PV-9-2023-02-02-RCV_EN.xml": `<?xml version="1.0" encoding="UTF-8"?>
<PV.RollCallVoteResults Sitting.Date="2023-02-02" Sitting.Identifier="1">
 <RollCallVote.Result Identifier="601" Date="2023-02-02 12:01:00">
  <RollCallVote.Description.Text><a href="#x">A9-0901/2023</a> -  Ada Tidewell - Am 3</RollCallVote.Description.Text>
  <Result.For Number="1"><Result.PoliticalGroup.List Identifier="PPE"><PoliticalGroup.Member.Name MepId="9" PersId="31">Tidewell &amp; Co</PoliticalGroup.Member.Name></Result.PoliticalGroup.List></Result.For>
  <Result.Against Number="2"><Result.PoliticalGroup.List Identifier="NI"><Member.Name MepId="8">Harbour</Member.Name></Result.PoliticalGroup.List></Result.Against>
  <Intentions><Result.Abstention><Result.PoliticalGroup.List Identifier="PPE"><PoliticalGroup.Member.Name MepId="9" PersId="31">Tidewell</PoliticalGroup.Member.Name></Result.PoliticalGroup.List></Result.Abstention></Intentions>
 </RollCallVote.Result>
</PV.RollCallVoteResults>`,
		});
		expect(outcome.table.format).toBe("ep-minutes");
		expect(votesOf(outcome.matrix)).toEqual({ 601: "mep-31 yes, mep-card-8 no" });
		expect(outcome.matrix.voters[0]).toEqual({ id: "mep-31", name: "Tidewell & Co", state: null, group: "PPE" });
		expect(outcome.matrix.rollCalls[0]).toMatchObject({
			symbol: "A9-0901/2023",
			title: "A9-0901/2023 - Ada Tidewell - Am 3",
			amendment: true,
		});
		expect(codesIn(outcome)).toEqual(["votes-total PV-9-2023-02-02-RCV_EN.xml"]);
	});

	it("that are broken are read up to where they break", async () => {
		const outcome = await read({
			"a.xml": `<PV.RollCallVoteResults Sitting.Date="2023-02-02"><RollCallVote.Result Identifier="1"><Result.For><Member.Name PersId="3">A</Member.Name></Result.For></RollCallVote.Result><RollCallVote`,
		});
		expect(votesOf(outcome.matrix)).toEqual({ 1: "mep-3 yes" });
		expect(codesIn(outcome)).toEqual(["votes-row a.xml"]);
	});
});

describe("vetoes in the Security Council", () => {
	const HEAD =
		"year,date,month,draft,meeting_record,agenda_item,crisis_topic,region,member_veto1,member_veto2,member_veto3,single_veto,multiple_vetoes,China,France,Russia,USSR,USA,UK";

	it("are votes of those who vetoed, and of nobody else", async () => {
		const outcome = await read({
			"v.csv": `${HEAD}
1951,3/2/1951,3,S/PV.901,S/PV.901,Tides,Tides,Sea,USSR,,,1,0,0,0,0,1,0,0
1951,3/2/1951,3,S/PV.901,S/PV.901,Harbours,Tides,Sea,USSR,,,1,0,0,0,0,0,0,0
1955,12/13/1955,12,S/3901,S/PV.902,Admission,Admission,Sea,China,,,1,0,1,0,0,0,0,0
2019,9/19/2019,9,S/2019/901,S/PV.903,Tides,Tides,Sea,China,Russia,,0,1,1,0,1,0,0,0
`,
		});
		expect(votesOf(outcome.matrix)).toEqual({
			"S/PV.901": "RUS no",
			"S/PV.901 (2)": "RUS no",
			"S/3901": "TWN no",
			"S/2019/901": "CHN no, RUS no",
		});
		expect(outcome.matrix.rollCalls.at(-1)).toMatchObject({
			body: "security-council",
			symbol: "S/2019/901",
			vetoedBy: ["CHN", "RUS"],
			date: "2019-09-19",
		});
		expect(codesIn(outcome)).toEqual([
			"votes-contradict v.csv, line 3",
			"votes-partial v.csv",
			"votes-names v.csv",
			"votes-names v.csv",
		]);
	});
});

describe("plain tables of votes", () => {
	it("have a row a vote", async () => {
		const { matrix, table } = await read({
			"v.csv": `Roll call;Date;Country;Vote;Title;Important
1;13/02/2020;Russia;yes;Tides;1
1;13/02/2020;"Korea, Rep.";Abstain;Tides;1
2;03/04/2020;Russia;against;Harbours;0
2;03/04/2020;UK;absent;Harbours;0
`,
		});
		expect(table.format).toBe("plain");
		expect(votesOf(matrix)).toEqual({ 1: "KOR abstain, RUS yes", 2: "GBR absent, RUS no" });
		expect(matrix.rollCalls).toMatchObject([
			{ date: "2020-02-13", title: "Tides", important: true, body: "other" },
			// The first day can only begin with the day, and a table is written in one way.
			{ date: "2020-04-03", title: "Harbours", important: false },
		]);
	});

	it("may have their days in a second table", async () => {
		const votes = "resolution,title,country,vote\n74/901,Tides,France,yes\nES-12/1,Harbours,France,no\n";
		expect(await refusal({ "v.csv": votes })).toBe("votes-column-missing");
		const { matrix } = await read({
			"v.csv": votes,
			"days.csv": "resolution,date\n74/901,2019-12-02\nES-12/1,2020-01-02\n",
		});
		expect(matrix.rollCalls).toMatchObject([
			{ symbol: "A/RES/74/901", body: "general-assembly", title: "Tides", date: "2019-12-02" },
			{ symbol: "A/RES/ES-12/1", title: "Harbours" },
		]);
	});

	it("do not guess which number of a day is the month", async () => {
		const rows = "id,date,country,vote\n1,03/04/2020,France,yes\n2,13/04/2020,France,yes\n3,04/13/2020,France,yes\n";
		const outcome = await read({ "v.csv": rows });
		expect(votesOf(outcome.matrix)).toEqual({ 2: "FRA yes", 3: "FRA yes" });
		expect(codesIn(outcome)).toEqual(["votes-date v.csv, line 2"]);
	});

	it("may be of members of a parliament", async () => {
		const { matrix } = await read(
			{
				"v.csv": `vote_id,date,member,country,party,vote
1,2021-05-06,Ada Tidewell,Germany,Tide,yea
1,2021-05-06,__proto__,France,Quay,nay
`,
			},
			{ body: "other" },
		);
		expect(votesOf(matrix)).toEqual({ 1: "Ada Tidewell yes, __proto__ no" });
		expect(matrix.voters[1]).toEqual({ id: "__proto__", name: "__proto__", state: "FRA", group: "Quay" });
	});

	it.each([
		[
			"дата;резолюция;государство;голос\n27 марта 2014;68/901;Российская Федерация;против\n27 марта 2014;68/901;Китай;воздержался\n27 марта 2014;68/901;Соединённые Штаты;За\n",
			"CHN abstain, RUS no, USA yes",
		],
		[
			"日期,决议,国家,投票\n2014年3月27日,68/901,俄罗斯联邦,反对\n2014年3月27日,68/901,中国,弃权\n2014年3月27日,68/901,美国,赞成\n",
			"CHN abstain, RUS no, USA yes",
		],
	])("may be written in another language", async (text, votes) => {
		const { matrix, problems } = await read({ "v.csv": text });
		expect(votesOf(matrix)).toEqual({ "68/901": votes });
		expect(matrix.rollCalls[0]).toMatchObject({ date: "2014-03-27", symbol: "A/RES/68/901" });
		expect(problems).toEqual([]);
	});

	it("may be wide: a row a roll call, a column a state", async () => {
		const outcome = await read({
			"v.tsv": `date\tresolution\ttitle\tRussian Federation\tNO\tDEU\tnote\n2019-12-02\tR/74/17\tTides\tY\tN\t\tx\n`,
		});
		expect(outcome.table.format).toBe("plain-wide");
		expect(votesOf(outcome.matrix)).toEqual({ "R/74/17": "NOR no, RUS yes" });
		expect(outcome.matrix.rollCalls[0]).toMatchObject({ symbol: "A/RES/74/17", body: "general-assembly" });
		expect(codesIn(outcome)).toEqual(["votes-column-unused v.tsv"]);
	});

	it("are refused with what is there when they are none", async () => {
		expect(await refusal({ "v.csv": "a,b\n1,2\n" })).toBe("votes-format");
		expect(await refusal({ "v.csv": "no table at all" })).toBe("votes-no-table");
		expect(await refusal({ "v.csv": "id,date,country,vote\n" })).toBe("votes-empty");
		expect(await refusal({ "v.csv": "id,date,country,vote\n1,2020-01-02,FRA,1\n" }, { format: "unvotes" })).toBe(
			"votes-format",
		);
		expect(await refusal({ "v.csv": "id,date,country,vote\n1,2020-01-02,FRA,1\n" }, { format: "minutes" })).toBe(
			"votes-format",
		);
	});
});

const shared = new URL("../../../../../shared/data/", import.meta.url);
const sharedFile = (path: string) => ({ name: path, bytes: readFileSync(new URL(path, shared)) });

describe.skipIf(!existsSync(shared))("published lists (skipped: no shared data)", () => {
	it("of vetoes", async () => {
		const outcome = await readVotes([sharedFile("un-security-council-vetoes/unsc_vetoes_1946_sept2022.csv")]);
		if (!outcome.ok) throw new Error(outcome.problem.message);
		expect(outcome.value.table).toMatchObject({ rollCalls: 214, voters: 5, votes: 265, from: "1946-02-16" });
		expect(outcome.value.matrix.rollCalls.find(({ symbol }) => symbol === "S/2022/155")?.vetoedBy).toEqual(["RUS"]);
	});

	it("of two resolutions on Ukraine, with the published counts", async () => {
		const days = "resolution,date\n68/262,2014-03-27\nES-11/1,2022-03-02\n";
		const outcome = await readVotes([
			sharedFile("ukraine-unga-votes/unga_ukraine_votes.csv"),
			{ name: "days.csv", bytes: new TextEncoder().encode(days) },
		]);
		if (!outcome.ok) throw new Error(outcome.problem.message);
		expect(
			outcome.value.matrix.rollCalls.map(({ symbol, totals }) => [symbol, totals.yes, totals.no, totals.abstain]),
		).toEqual([
			["A/RES/68/262", 100, 11, 58],
			["A/RES/ES-11/1", 141, 5, 35],
		]);
	});
});
