import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { shippedSources } from "../catalogue/shipped-sources.ts";
import { sourceOf } from "../catalogue/source-of.ts";
import { publisherAt, publisherSites } from "./publishers.ts";

const actorsIn = (file: string): readonly string[] =>
	(
		parse(readFileSync(new URL(`../../../core/lexicon/actors/${file}.yaml`, import.meta.url), "utf8")) as readonly {
			readonly id: string;
		}[]
	).map(({ id }) => id);

/** By group, so that a reader sees who is missing. */
const GROUPS = {
	"Group of Twenty": "ARG AUS BRA CAN CHN DEU FRA GBR IDN IND ITA JPN KOR MEX RUS SAU TUR USA ZAF EU AU",
	"European Union":
		"AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE EU",
	ASEAN: "BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM ASEAN",
	"Central Asia": "KAZ KGZ TJK TKM UZB",
	"the Gulf": "ARE BHR IRN IRQ KWT OMN QAT SAU GCC",
	"the Arab League": "ARE BHR DZA EGY IRQ JOR KWT LBN MAR MRT OMN PSE QAT SAU SDN SYR TUN LAS",
	"Spanish in Latin America": "ARG BOL CHL COL CRI CUB DOM ECU GTM HND MEX NIC PAN PER PRY SLV URY VEN",
	"the United Nations": "UN ICJ IAEA UNESCO UNHCR UNICEF UNRWA WFP FAO WHO ILO IOM",
};

describe("the addresses of publishers", () => {
	it.each(Object.entries(GROUPS))("hold every member of %s", (_, members) => {
		const known = new Set([
			...publisherSites.map(({ publisher }) => publisher),
			...shippedSources().map(({ publisher }) => publisher),
		]);
		expect(members.split(" ").filter((member) => !known.has(member))).toEqual([]);
	});

	it("are hosts, or hosts and the beginning of a path, each once, of actors that the lexicon knows", () => {
		const actors = new Set([...actorsIn("states"), ...actorsIn("organisations")]);
		expect(publisherSites.filter(({ publisher }) => !actors.has(publisher))).toEqual([]);
		const form = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,}(?:\/[a-z0-9-]+)*$/u;
		expect(publisherSites.filter(({ site }) => !form.test(site))).toEqual([]);
		const sites = publisherSites.map(({ site }) => site);
		expect(sites.filter((site, at) => sites.indexOf(site) !== at)).toEqual([]);
	});

	it("leave to a source what has one", () => {
		expect(publisherSites.filter(({ site }) => sourceOf(`https://${site}`) !== null)).toEqual([]);
	});

	it.each([
		["https://www.mofa.go.kr/eng/brd/m_5676/view.do?seq=1", "KOR", "Ministry of Foreign Affairs"],
		["https://akorda.kz/en/a-meeting-1", "KAZ", "President"],
		["https://www.gov.kz/memleket/entities/mfa/press/news/1", "KAZ", "Ministry of Foreign Affairs"],
		["https://www.gov.kz/memleket/entities/moh/1", "KAZ", "Government"],
		["https://www.gov.pl/web/diplomacy/news", "POL", "Ministry of Foreign Affairs"],
		["https://www.unodc.org/unodc/press/1.html", "UN", "Office on Drugs and Crime"],
		["https://www.beehive.govt.nz/release/1", "NZL", "Government"],
		["https://www.canada.ca/en/global-affairs/news/1.html", "CAN", "Global Affairs"],
		["https://english.www.gov.cn/news/1.html", "CHN", "State Council"],
		["https://www.gub.uy/ministerio-relaciones-exteriores/comunicacion/1", "URY", "Ministry of Foreign Affairs"],
		["https://www.wafa.ps/Pages/Details/1", "PSE", "Palestine News and Info Agency"],
	])("say whose a page is: %s", (address, publisher, venue) => {
		expect(publisherAt(address)).toEqual({ publisher, venue });
	});

	it.each([
		"https://notmofa.go.kr/1",
		"https://gov.pl.example/1",
		"https://www.gov.br/saude",
		"https://www.canada.ca/en/revenue-agency",
		"no address",
		undefined,
	])("say nothing of any other: %s", (address) => {
		expect(publisherAt(address)).toBeNull();
	});
});
