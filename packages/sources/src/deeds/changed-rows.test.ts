import { allStates, codesOf } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { readVotes } from "../votes/read-votes.ts";
import { readDeeds } from "./read-deeds.ts";

/** Numbers below a bound that are the same in each run. */
function numbers(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state * 1103515245 + 12345) % 2 ** 31;
		return Math.floor((state / 2 ** 31) * below);
	};
}

/** Signs that tables, markup and lines of JSON are made of, and some that they are not. */
const SIGNS = [
	"",
	",",
	";",
	'"',
	"\t",
	"\n",
	"=",
	"<",
	">",
	"&",
	"{",
	"}",
	"[",
	"\u0000",
	"é",
	"-",
	"0",
	"999999999",
	"2019-02-30",
];

/** One change in a line: signs put in, taken out or in the place of others. */
function changed(line: string, next: (below: number) => number): string {
	const at = next(line.length + 1);
	return line.slice(0, at) + (SIGNS[next(SIGNS.length)] ?? "") + line.slice(at + next(4));
}

interface Case {
	readonly name: string;
	readonly head: string;
	/** A good row with this number. */
	readonly row: (at: number) => string;
	readonly foot?: string;
	/** Files that stay as they are. */
	readonly beside?: Readonly<Record<string, string>>;
}

const STATES = allStates()
	.filter(({ id, ended, names }) => !ended && codesOf(id)?.cow !== null && !/[,(]/u.test(names[0] ?? ""))
	.map(({ names: [name = ""] }) => name);
const day = (at: number): string => `20${10 + (at % 10)}-0${1 + (at % 9)}-1${at % 10}`;

const VOTES: readonly Case[] = [
	{
		name: "un-digital-library",
		head: "undl_id,ms_code,ms_name,ms_vote,date,resolution,title,total_yes,total_no,total_abstentions,total_non_voting",
		row: (at) => `${at},FRA,FRANCE,${"YNAX"[at % 4]},${day(at)},A/RES/70/${at},"Tides, and more",1,0,0,0`,
	},
	{
		name: "howtheyvote",
		head: "vote_id,member_id,position,country_code,group_code",
		row: (at) => `${at % 50},${at},FOR,DEU,EPP`,
		beside: {
			"votes.csv": `id,timestamp,display_title\n${Array.from({ length: 50 }, (_, at) => `${at},2024-01-01 10:00:00,Tides`).join("\n")}`,
			"members.csv": "id,first_name,last_name,country_code\n1,Ada,Tidewell,DEU",
		},
	},
	{
		name: "voteview",
		head: "congress,chamber,rollnumber,icpsr,cast_code,prob",
		row: (at) => `117,Senate,${1 + (at % 50)},${100 + at},${at % 10},99`,
		beside: {
			"rollcalls.csv": `congress,chamber,rollnumber,date\n${Array.from({ length: 50 }, (_, at) => `117,Senate,${at + 1},2021-01-06`).join("\n")}`,
			"members.csv": 'congress,chamber,icpsr,party_code,bioname\n117,Senate,100,100,"TIDEWELL, Ada"',
		},
	},
	{
		name: "ep-roll-calls",
		head: "identifier,mepid,mep,group,result",
		row: (at) => `${at % 50},${at},Tidewell,EPP,for`,
		beside: {
			"items.csv": `identifier,date,for,against,abstention\n${Array.from({ length: 50 }, (_, at) => `${at},2021-01-06,1,0,0`).join("\n")}`,
		},
	},
	{
		name: "ep-minutes",
		head: '<PV.RollCallVoteResults Sitting.Date="2024-04-24"><RollCallVote.Result Identifier="1"><Result.For Number="1"><Result.PoliticalGroup.List Identifier="PPE">',
		row: (at) => `<PoliticalGroup.Member.Name PersId="${at}">Tidewell</PoliticalGroup.Member.Name>`,
		foot: "</Result.PoliticalGroup.List></Result.For></RollCallVote.Result></PV.RollCallVoteResults>",
	},
	{
		name: "security-council-vetoes",
		head: "date,draft,meeting_record,agenda_item,member_veto1,member_veto2,member_veto3",
		row: (at) => `3/${1 + (at % 28)}/1999,S/1999/${at},S/PV.${at},Tides,USA,,`,
	},
	{
		name: "plain",
		head: "symbol,date,country,vote",
		row: (at) => `68/${at},${day(at)},${STATES[at % STATES.length]},yes`,
	},
];

const DEEDS: readonly Case[] = [
	{
		name: "plain",
		head: "date,actor,kind,target,what,source",
		row: (at) => `${day(at)},CHL,visit,PER,Visit ${at},Gazette`,
	},
	{
		name: "follow-the-money",
		head: '{"id":"p","schema":"Person","caption":"Orsa Veld","properties":{"name":["Orsa Veld"]},"datasets":["us_red"]}',
		row: (at) =>
			`{"id":"s${at}","schema":"Sanction","properties":{"entity":["p"],"authority":["Red Office"],"country":["us"],"startDate":["${day(at)}"]},"datasets":["us_red"]}`,
	},
	{
		name: "ofac",
		head: '1,"VELD, Orsa",-0- ,RED,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ',
		row: (at) => `${at + 2},"FELD ${at}",-0- ,RED,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- `,
	},
	{
		name: "ofac",
		head: "<sdnList><publshInformation><Publish_Date>07/27/2026</Publish_Date></publshInformation>",
		row: (at) =>
			`<sdnEntry><uid>${at}</uid><lastName>VELD</lastName><programList><program>RED</program></programList></sdnEntry>`,
		foot: "</sdnList>",
	},
	{
		name: "eu-sanctions",
		head: "fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_Regulation_Programme;Entity_Regulation_PublicationDate;NameAlias_WholeName;Citizenship_CountryIso2Code",
		row: (at) => `01/02/2026;${at};EU.${at}.1;RED;${day(at)};Orsa Veld;RU`,
	},
	{
		name: "eu-sanctions",
		head: '<export generationDate="2026-02-01">',
		row: (at) =>
			`<sanctionEntity logicalId="${at}" designationDate="${day(at)}"><nameAlias wholeName="Orsa"/><citizenship countryIso2Code="RU"/></sanctionEntity>`,
		foot: "</export>",
	},
	{
		name: "uk-sanctions",
		head: "Report Date: 12-Jan-2026\nLast Updated,Unique ID,Name 6,Name 1,Name type,Regime Name,Nationality(/ies),Date Designated",
		row: (at) => `04/05/2025,RED${at},VELD,Orsa,Primary Name,Red,(1) Russia. (2) Cyprus.,04/05/2025`,
	},
	{
		name: "uk-sanctions",
		head: "<Designations><DateGenerated>12/01/2026</DateGenerated>",
		row: (at) =>
			`<Designation><DateDesignated>04/05/2025</DateDesignated><UniqueID>RED${at}</UniqueID><Names><Name><Name6>VELD</Name6></Name></Names></Designation>`,
		foot: "</Designations>",
	},
	{
		name: "comtrade",
		head: "typeCode,period,reporterCode,reporterISO,flowCode,partnerCode,partnerISO,cmdCode,motCode,primaryValue",
		row: (at) => `C,${1900 + (at % 100)},156,CHN,M,842,USA,${at},0,${at}.5`,
	},
	{
		name: "world-bank",
		head: '"Data Source","World Development Indicators",\n\n"Country Name","Country Code","Indicator Name","Indicator Code","2019","2020"',
		row: (at) => `"Chile","CHL","Tides (metres)","TD.${at}","${at}","${at}.5"`,
	},
	{
		name: "sdmx",
		head: "DATAFLOW,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MULT",
		row: (at) => `RED:TIDES(1.0),A,CL,T${at},2019,${at},6`,
	},
	{
		name: "figures",
		head: "month,currency,share,measure",
		row: (at) => `2031-0${1 + (at % 9)},CNY,${at},payments ${at}`,
	},
];

/** A changed number may be that of another row, which then has two that contradict each other. */
const ANOTHER = 0.02;
/** Of a table whose rows may differ in length, two stray quotation marks may take what is between them. */
const BETWEEN_MARKS = 0.1;
const ROWS = 2000;
/** Every fifth row is changed: 19 readers, 400 rows each, and the test of the plainest of them has ten thousand. */
const EVERY = 5;

function textOf(
	{ head, row, foot = "" }: Case,
	seed: number,
): { readonly text: string; readonly good: readonly number[] } {
	const next = numbers(seed);
	const good: number[] = [];
	const rows = Array.from({ length: ROWS }, (_, at) => {
		if (at % EVERY === 0) return changed(row(at), next);
		good.push(at);
		return row(at);
	});
	return { text: [head, ...rows, foot].join("\n"), good };
}

describe("rows that were changed at random", () => {
	it.each(VOTES.map((one) => [one.name, one] as const))(
		"cost themselves in votes as %s has them",
		async (name, one) => {
			const { text, good } = textOf(one, 20260131);
			const beside = Object.entries(one.beside ?? {}).map(([file, words]) => ({
				name: file,
				bytes: Buffer.from(words),
			}));
			const votesIn = async (words: string) => {
				const read = await readVotes([{ name: "rows", bytes: Buffer.from(words) }, ...beside]);
				if (!read.ok) return { problems: [read.problem], votes: new Set<string>() };
				expect(read.value.table.format).toBe(name);
				const { rollCalls, voters, cells } = read.value.matrix;
				const found = rollCalls.flatMap(({ id, date }, row) =>
					voters.map((voter, column) => `${id} ${date} ${voter.id} ${cells[row * voters.length + column]}`),
				);
				return { problems: read.value.problems, votes: new Set(found.filter((vote) => !vote.endsWith(" 0"))) };
			};
			const read = await votesIn(text);
			expect(read.problems.length).toBeGreaterThan(0);
			if (one.foot !== undefined) return;
			const clean = await votesIn([one.head, ...good.map(one.row)].join("\n"));
			expect(clean.votes.size).toBeGreaterThan(1000);
			const lost = [...clean.votes].filter((vote) => !read.votes.has(vote));
			expect(lost.length, lost.slice(0, 5).join("; ")).toBeLessThanOrEqual(clean.votes.size * ANOTHER);
		},
	);

	it.each(DEEDS.map((one) => [one.name, one] as const))(
		"cost themselves in deeds and figures of %s",
		async (name, one) => {
			const { text, good } = textOf(one, 20260207);
			const options = { date: "2032-01-01" };
			const deedsIn = async (words: string) => {
				const read = await readDeeds([{ name: "rows", bytes: Buffer.from(words) }], options);
				if (!read.ok) return { problems: [read.problem], found: new Set<string>() };
				expect(read.value.format).toBe(name);
				const points = read.value.series.flatMap(({ indicator, points: all }) =>
					all.map(({ date, value }) => `${indicator.id} ${date} ${value}`),
				);
				const deeds = read.value.deeds.map(({ id, date, target, what }) => `${id} ${date} ${target} ${what}`);
				return { problems: [...read.value.problems, ...read.value.notes], found: new Set([...deeds, ...points]) };
			};
			const read = await deedsIn(text);
			expect(read.problems.length).toBeGreaterThan(0);
			if (one.foot !== undefined) return;
			const clean = await deedsIn([one.head, ...good.map(one.row)].join("\n"));
			expect(clean.found.size).toBeGreaterThan(1000);
			const lost = [...clean.found].filter((deed) => !read.found.has(deed));
			expect(lost.length, lost.slice(0, 5).join("; ")).toBeLessThanOrEqual(clean.found.size * BETWEEN_MARKS);
		},
	);
});
