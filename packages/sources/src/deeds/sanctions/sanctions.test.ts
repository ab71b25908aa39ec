import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { encode } from "../../fixtures/encode.ts";
import { codesOf, readFiles, readText } from "../fixtures/read.ts";
import { readDeeds } from "../read-deeds.ts";
import type { DeedsRead } from "../reading.ts";

const rowsOf = ({ deeds }: DeedsRead): readonly string[] =>
	deeds.map(({ id, actor, target, targetStates, programme, date, byThen }) =>
		[id, actor, target, targetStates.join("+"), programme ?? "-", byThen ? `by ${date}` : date].join(" | "),
	);

describe("sanctions of FollowTheMoney", () => {
	const lines = (...entities: readonly object[]): string => entities.map((entity) => JSON.stringify(entity)).join("\n");
	const company = {
		...{ id: "NK-1", schema: "Company", caption: "Ostwin Works", datasets: ["us_ofac_sdn"] },
		...{ first_seen: "2031-01-01T00:00:00", last_seen: "2032-06-01T08:00:00" },
		properties: { name: ["Ostwin Works"], jurisdiction: ["ru"], country: ["cy"] },
	};
	const sanction = (properties: object, id = "s-1") => ({
		...{ id, schema: "Sanction", datasets: ["us_ofac_sdn"] },
		properties: { entity: ["NK-1"], authority: ["Office of Works"], country: ["us"], ...properties },
	});

	it("are deeds of the country of the authority against their targets, wherever these stand in the file", async () => {
		const read = await readText(
			lines(
				sanction({
					programId: ["RED-1", "RED-2"],
					startDate: ["2031-05-06"],
					endDate: ["2032-01-31"],
					reason: ["Made\n parts"],
				}),
				company,
			),
			"entities.ftm.json",
		);
		expect(read.problems).toEqual([]);
		expect(read.deeds).toEqual([
			{
				...{ id: "s-1", kind: "sanction", actor: "USA", target: "Ostwin Works", targetStates: ["RUS"] },
				...{ what: "designated: Made parts", date: "2031-05-06", byThen: false, until: "2032-01-31" },
				...{ issue: null, direction: null, programme: "RED-1; RED-2" },
				source: { title: "Office of Works, in OpenSanctions: us_ofac_sdn", address: null, retrieved: "2032-06-01" },
			},
		]);
	});

	it("may be inside their targets", async () => {
		const { entity: _, ...properties } = sanction({ listingDate: ["2031-05"] }).properties;
		const nested = { ...company, properties: { ...company.properties, sanctions: [{ ...sanction({}), properties }] } };
		expect(rowsOf(await readText(lines(nested), "targets.nested.json"))).toEqual([
			"s-1 | USA | Ostwin Works | RUS | - | 2031-05",
		]);
	});

	it("without a day were there on the day on which they were first seen", async () => {
		expect(rowsOf(await readText(lines(company, sanction({}))))).toEqual([
			"s-1 | USA | Ostwin Works | RUS | - | by 2031-01-01",
		]);
	});

	it("are left out where their target is not in the file, the authority has no country, or the line is broken", async () => {
		const read = await readText(
			[
				lines(company, sanction({ entity: ["NK-9"] }), { ...sanction({ country: [] }), datasets: ["peps"] }),
				'{"id": "s-2", "schema": "Sanction", "properties": {"entity',
			].join("\n"),
		);
		expect(codesOf(read)).toEqual(["ftm-line 4", "ftm-target 2", "sanction-authority 3"]);
		expect(read.deeds).toEqual([]);
	});

	it("may not be in a file of other entities, which is then empty", async () => {
		expect(codesOf(await readText(lines(company)))).toEqual(["deeds-empty"]);
	});

	it("do not end before they begin", async () => {
		const read = await readText(lines(company, sanction({ startDate: ["2031-05-06"], endDate: ["2030-05-06"] })));
		expect([codesOf(read), read.deeds]).toEqual([["sanction-order 2"], []]);
	});
});

describe("the list of OFAC", () => {
	const SDN = [
		'101,"OSTWIN WORKS",-0- ,"RED-1] [RED-2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Linked To: VELD, Orsa."',
		'102,"VELD, Orsa","individual","RED-1","Minister",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ',
		'103,-0- ,-0- ,"RED-1",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ',
		"104,short",
		"\u001a",
	].join("\r\n");
	const files = {
		"sdn.csv": SDN,
		"add.csv":
			'101,9001,"1 Harbour Road","Ostwin 10","Russia",-0- \r\n101,9002,-0- ,-0- ,"Korea, North",-0- \r\n102,9003,-0- ,-0- ,"Atlantis",-0- \r\n',
		"alt.csv": '101,8001,"aka","OSTWIN PLANT",-0- \r\n',
		"sdn_comments.csv": '101,"; Linked To: VELD, Orsa."\r\n',
	};

	it("gives no day: each entry was listed by the day that a person gives", async () => {
		const read = await readFiles(files, { date: "2032-03-01" });
		expect(rowsOf(read)).toEqual([
			"ofac-101 | USA | OSTWIN WORKS | RUS+PRK | RED-1; RED-2 | by 2032-03-01",
			"ofac-102 | USA | VELD, Orsa |  | RED-1 | by 2032-03-01",
		]);
		expect(codesOf(read)).toEqual(["sanction-country 2", "sanction-name 3", "deed-cells 4"]);
		expect(read.format).toBe("ofac");
	});

	it("is not read without one", async () => {
		const read = await readFiles(files);
		expect(read.deeds).toEqual([]);
		expect(read.problems.map(({ code }) => code)).toContain("sanction-undated");
	});

	it("as XML gives its own day of publication", async () => {
		const xml = `<?xml version="1.0" standalone="yes"?>
<sdnList xmlns="https://example.org/XML">
 <publshInformation><Publish_Date>03/02/2032</Publish_Date><Record_Count>2</Record_Count></publshInformation>
 <sdnEntry><uid>102</uid><firstName>Orsa</firstName><lastName>VELD</lastName><sdnType>Individual</sdnType>
  <programList><program>RED-1</program><program>RED-2</program></programList>
  <akaList><aka><uid>7</uid><lastName>FELD</lastName></aka></akaList>
  <addressList><address><uid>5</uid><country>Cyprus</country></address></addressList>
  <nationalityList><nationality><uid>6</uid><country>Russia</country></nationality></nationalityList></sdnEntry>
 <sdnEntry><uid>103</uid><lastName>OSTWIN &amp; SONS</lastName><programList><program>RED-1</program></programList>
  <addressList><address><country>Cyprus</country></address></addressList></sdnEntry>
</sdnList>`;
		expect(rowsOf(await readText(xml, "sdn.xml"))).toEqual([
			"ofac-102 | USA | VELD, Orsa | RUS | RED-1; RED-2 | by 2032-03-02",
			"ofac-103 | USA | OSTWIN & SONS | CYP | RED-1 | by 2032-03-02",
		]);
	});

	it("as enhanced XML gives the day on which each entry was first published", async () => {
		const xml = `<sanctionsData xmlns="https://example.org/ENHANCED_XML"><publicationInfo><dataAsOf>2032-03-02T00:00:00</dataAsOf></publicationInfo>
<entities><entity id="102"><generalInfo><entityType>Individual</entityType></generalInfo>
<sanctionsLists><sanctionsList refId="1" datePublished="2031-07-08">SDN List</sanctionsList><sanctionsList datePublished="2030-07-08">Other List</sanctionsList></sanctionsLists>
<sanctionsPrograms><sanctionsProgram refId="2">RED-1</sanctionsProgram></sanctionsPrograms>
<names><name id="1"><isPrimary>false</isPrimary><translations><translation><formattedFullName>FELD</formattedFullName></translation></translations></name>
<name id="2"><isPrimary>true</isPrimary><translations><translation><isPrimary>true</isPrimary><formattedFullName>VELD, Orsa</formattedFullName></translation></translations></name></names>
<features><feature><type>Nationality Country</type><value>Russia</value></feature><feature><type>Height</type><value>Cyprus</value></feature></features>
<addresses><address><country>Cyprus</country></address></addresses></entity></entities></sanctionsData>`;
		const read = await readText(xml, "enhanced.xml");
		expect(rowsOf(read)).toEqual(["ofac-102 | USA | VELD, Orsa | RUS | RED-1 | 2030-07-08"]);
		expect(read.deeds[0]?.source.retrieved).toBe("2032-03-02");
	});
});

describe("the list of the European Union", () => {
	const HEAD = [
		"fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_DesignationDate;Entity_SubjectType;Entity_Regulation_PublicationDate",
		"Entity_Regulation_NumberTitle;Entity_Regulation_Programme;Entity_Regulation_PublicationUrl;NameAlias_WholeName",
		"NameAlias_Regulation_PublicationDate;Address_CountryIso2Code;Citizenship_CountryIso2Code",
	].join(";");

	it("has a row for each name, of which it makes one deed, listed by the day of the oldest act that is cited", async () => {
		const read = await readText(
			`\uFEFF${HEAD}\n` +
				"05/08/2032;13;EU.27.28;;P;2031-07-08;12/2031 (OJ L16);RED;https://example.org/act;Orsa Veld;2031-09-01;;\n" +
				"05/08/2032;13;EU.27.28;;P;2031-07-08;12/2031 (OJ L16);RED;https://example.org/act;Orsa Feld;2030-02-03;CY;RU\n" +
				"05/08/2032;14;EU.27.29;06/05/2031;E;2031-07-08;12/2031 (OJ L16);RED;;Ostwin Works;;CY;\n" +
				"05/08/2032;;;;E;;;;;Nobody;;;\n",
		);
		expect(read.format).toBe("eu-sanctions");
		expect(rowsOf(read)).toEqual([
			"eu-27.28 | EU | Orsa Veld | RUS | RED | by 2030-02-03",
			"eu-27.29 | EU | Ostwin Works | CYP | RED | 2031-05-06",
		]);
		expect(read.deeds[0]).toMatchObject({
			what: "designated: 12/2031 (OJ L16)",
			source: { address: "https://example.org/act", retrieved: "2032-08-05" },
		});
		expect(codesOf(read)).toEqual(["sanction-record 5"]);
	});

	it("is read in version 1.0", async () => {
		const read = await readText(
			"Date_file;Entity_logical_id;EU_ref_num;Subject_type;Programme;Leba_numtitle;Leba_publication_date;Leba_url;Naal_wholename;Naal_leba_publication_date;Addr_country;Citi_country\n" +
				"05/08/2032;13;EU.27.28;P;RED;12/2031;2031-07-08;;Orsa Veld;2031-07-09;;RU\n",
		);
		expect(rowsOf(read)).toEqual(["eu-27.28 | EU | Orsa Veld | RUS | RED | by 2031-07-08"]);
	});

	it("is read as XML", async () => {
		const xml = `<?xml version="1.0" encoding="UTF-8"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2032-08-05T14:00:00.000+02:00" globalFileId="1">
<sanctionEntity designationDetails="" unitedNationId="" euReferenceNumber="EU.27.28" logicalId="13">
<regulation regulationType="amendment" publicationDate="2031-07-08" numberTitle="12/2031 (OJ L16)" programme="RED"><publicationUrl>https://example.org/act</publicationUrl></regulation>
<subjectType code="person" classificationCode="P"/>
<nameAlias wholeName="Orsa Veld" strong="true"><regulationSummary publicationDate="2030-02-03" numberTitle="3/2030"/></nameAlias>
<citizenship countryIso2Code="RU" countryDescription="RUSSIA"/><address countryIso2Code="CY"/>
</sanctionEntity></export>`;
		const read = await readText(xml, "full.xml");
		expect(rowsOf(read)).toEqual(["eu-27.28 | EU | Orsa Veld | RUS | RED | by 2030-02-03"]);
		expect(read.deeds[0]?.source).toMatchObject({ address: "https://example.org/act", retrieved: "2032-08-05" });
	});
});

describe("the lists of the United Kingdom", () => {
	const TREASURY =
		"Last Updated,03/06/2032\n" +
		"Name 6,Name 1,Name 2,Title,DOB,Nationality,Country,Group Type,Alias Type,Regime,Listed On,UK Sanctions List Date Designated,Group ID\n" +
		"FELD,Orsa,,,,,,Individual,AKA,Red,04/05/2031,04/05/2031,71\n" +
		"VELD,Orsa,Mária,Dr,01/02/1960,(1) Russia. (2) Cyprus.,,Individual,Primary name,Red,04/05/2031,,71\n" +
		"OSTWIN WORKS,,,,,,Cyprus,Entity,Primary name,Red,soon,,72\n" +
		"NOBODY,,,,,,,Entity,Primary name,Red,04/05/2031,,\n";

	it("have the primary name, whatever the order of their rows, and days with the day first", async () => {
		const read = await readText(TREASURY, "ConList.csv");
		expect(rowsOf(read)).toEqual([
			"uk-71 | GBR | Orsa Mária VELD | RUS+CYP | Red | 2031-05-04",
			"uk-72 | GBR | OSTWIN WORKS | CYP | Red | by 2032-06-03",
		]);
		expect(codesOf(read)).toEqual(["sanction-record 6", "sanction-date 5"]);
		expect(read.deeds[0]?.source.retrieved).toBe("2032-06-03");
	});

	it("are read where they are in windows-1252", async () => {
		const read = await readDeeds([{ name: "ConList.csv", bytes: encode(TREASURY, "windows-1252") }]);
		expect(read.ok && read.value.deeds[0]?.target).toBe("Orsa Mária VELD");
	});

	it("are read as the Foreign Office writes them", async () => {
		const read = await readText(
			"Report Date: 12-Jan-2032,,\n" +
				'Last Updated,Unique ID,OFSI Group ID,Name 6,Name 1,Name type,Regime Name,"Individual, Entity, Ship",Sanctions Imposed,Address Country,Date Designated,Nationality(/ies)\n' +
				"12/01/2032,RED0001,71,VELD,Orsa,Primary Name,The Red Regulations 2031,Individual,Asset freeze|Travel Ban,,04/05/2031,Russia\n",
			"list.csv",
		);
		expect(rowsOf(read)).toEqual(["uk-RED0001 | GBR | Orsa VELD | RUS | The Red Regulations 2031 | 2031-05-04"]);
		expect(read.deeds[0]).toMatchObject({
			what: "designated: Asset freeze|Travel Ban",
			source: { retrieved: "2032-01-12" },
		});
	});

	it("are of the states that nationalities name, and of no others where these cannot be read", async () => {
		const row = (id: string, nationality: string) =>
			`04/05/2025,${id},VELD,Primary Name,Red,${nationality},Cyprus,04/05/2025`;
		const read = await readText(
			[
				"Report Date: 12-Jan-2032",
				"Last Updated,Unique ID,Name 6,Name type,Regime Name,Nationality(/ies),Address Country,Date Designated",
				...[row("RED1", "1) Qatar 2) Pakistan (as at 2009)"), row("RED2", "Tidelandic"), row("RED3", "")],
			].join("\n"),
		);
		expect(read.deeds.map(({ targetStates }) => targetStates)).toEqual([["QAT", "PAK"], [], ["CYP"]]);
		expect(codesOf(read)).toEqual(["sanction-country 4"]);
	});

	it("are read as XML", async () => {
		const xml = `<Designations><DateGenerated>12/01/2032</DateGenerated><Designation><LastUpdated>12/01/2032</LastUpdated>
<DateDesignated>04/05/2031</DateDesignated><UniqueID>RED0001</UniqueID><Names><Name><Name6>FELD</Name6><NameType>Alias</NameType></Name>
<Name><Name1>Orsa</Name1><Name6>VELD</Name6><NameType>Primary Name</NameType></Name></Names><RegimeName>Red</RegimeName>
<Addresses><Address><AddressCountry>Cyprus</AddressCountry></Address></Addresses><IndividualDetails><Individual><Nationalities><Nationality>Russia</Nationality></Nationalities></Individual></IndividualDetails>
</Designation></Designations>`;
		expect(rowsOf(await readText(xml, "list.xml"))).toEqual(["uk-RED0001 | GBR | Orsa VELD | RUS | Red | 2031-05-04"]);
	});
});

describe("lists that are broken", () => {
	const entry = '<sanctionEntity logicalId="1"><nameAlias wholeName="Orsa"/></sanctionEntity>';
	const options = { date: "2032-01-01" };

	it.each([
		["an entity of its own", `<!DOCTYPE export [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><export>&b;${entry}</export>`],
		[
			"a file of the machine",
			`<!DOCTYPE export [<!ENTITY a SYSTEM "file:///etc/passwd">]><export><sanctionEntity><remark>&a;</remark></sanctionEntity></export>`,
		],
		["thousands of elements in each other", `<export><sanctionEntity>${"<a>".repeat(5000)}`],
		["no end", `<export><sanctionEntity logicalId="1">`],
	])("with %s are refused", async (_, xml) => {
		const read = await readDeeds([{ name: "a.xml", bytes: Buffer.from(xml) }], options);
		expect(read).toMatchObject({ ok: false, problem: { code: "deeds-unreadable" } });
	});

	it("are read up to where they break off", async () => {
		const read = await readText(`<export>${entry}<sanctionEntity`, "a.xml", options);
		expect([read.deeds.length, codesOf(read)]).toEqual([1, ["deeds-unreadable"]]);
	});

	it("are none where they are other XML", async () => {
		const read = await readDeeds([{ name: "a.xml", bytes: Buffer.from("<rss></rss>") }]);
		expect(read).toMatchObject({ ok: false, problem: { code: "deeds-format" } });
	});

	it("give deeds or problems wherever they are cut, and never an error", async () => {
		const whole = `<export generationDate="2032-08-05">${entry.repeat(3)}</export>`;
		await fc.assert(
			fc.asyncProperty(
				fc.nat(whole.length),
				fc.nat(8),
				fc.constantFrom("", "<", "&", '"', "\u0000", "]]>"),
				async (at, gone, put) => {
					const text = whole.slice(0, at) + put + whole.slice(at + gone);
					const read = await readDeeds([{ name: "a.xml", bytes: Buffer.from(text) }]);
					if (!read.ok) expect(["deeds-unreadable", "deeds-format", "text-binary"]).toContain(read.problem.code);
					else expect(read.value.deeds.length + read.value.problems.length).toBeGreaterThan(0);
				},
			),
			{ numRuns: draws(400), endOnFailure: true },
		);
	});
});
