import type { ActorId, LanguageCode } from "@fissure/core";

/** Where official texts are published, and where on the page the text stands. */
export interface OfficialSource {
	/** The host itself and all below it. */
	readonly host: string;
	readonly publisher?: ActorId;
	readonly language?: LanguageCode;
	readonly venue: string;
	/** CSS selectors, the surest first. */
	readonly title: readonly string[];
	readonly date: readonly string[];
	readonly body: readonly string[];
}

/**
 * Selectors known from the markup these sites have used; not tested against the live sites, which change without
 * notice. Where none fits, the page is read as any other.
 */
const SOURCES: readonly OfficialSource[] = [
	{
		host: "en.kremlin.ru",
		publisher: "RUS",
		language: "en",
		venue: "President of Russia",
		title: ["h1.entry-title", "h1.p-name", ".read__title", "h1"],
		date: ["time.read__published[datetime]", "time.dt-published[datetime]", "time[datetime]"],
		body: [".entry-content.e-content", ".read__internal_content", ".read__content"],
	},
	{
		host: "kremlin.ru",
		publisher: "RUS",
		language: "ru",
		venue: "Президент России",
		title: ["h1.entry-title", "h1.p-name", ".read__title", "h1"],
		date: ["time.read__published[datetime]", "time.dt-published[datetime]", "time[datetime]"],
		body: [".entry-content.e-content", ".read__internal_content", ".read__content"],
	},
	{
		host: "mid.ru",
		publisher: "RUS",
		venue: "Ministry of Foreign Affairs of Russia",
		title: ["h1.article__title", ".page-title", "h1"],
		date: [".article__date", "time[datetime]", ".date"],
		body: [".article__content .text", ".article-content", ".text.article-content"],
	},
	{
		host: "whitehouse.gov",
		publisher: "USA",
		language: "en",
		venue: "The White House",
		title: ["h1.wp-block-whitehouse-topper__headline", "h1.page-title", "h1.topper__title", "h1"],
		date: [".wp-block-post-date time[datetime]", "time.posted-on[datetime]", "time[datetime]"],
		body: [".entry-content.wp-block-post-content", ".body-content .row", "section.body-content", ".entry-content"],
	},
	{
		host: "state.gov",
		publisher: "USA",
		language: "en",
		venue: "US Department of State",
		title: ["h1.featured-content__headline", "h1"],
		date: [".article-meta__publish-date", "time[datetime]"],
		body: [".entry-content", ".post-content"],
	},
	{
		host: "president.gov.ua",
		publisher: "UKR",
		venue: "President of Ukraine",
		title: ["h1[itemprop=name]", ".article h1", "h1"],
		date: [".article_header .date", "[itemprop=datePublished]", "p.date"],
		body: [".article_content[itemprop=articleBody]", ".article_content", "[itemprop=articleBody]"],
	},
	{
		host: "mfa.gov.cn",
		publisher: "CHN",
		venue: "Ministry of Foreign Affairs of China",
		title: [".news-title h1", "#News_Body_Title", ".content h1", "h1"],
		date: [".news-title .time", "#News_Body_Time", ".time"],
		body: ["#News_Body_Txt_A", ".news-main .trs_editor_view", ".TRS_Editor", "#News_Body_Txt_S", ".news-main"],
	},
	{
		host: "fmprc.gov.cn",
		publisher: "CHN",
		venue: "Ministry of Foreign Affairs of China",
		title: ["#News_Body_Title", ".news-title h1", "h1"],
		date: ["#News_Body_Time", ".news-title .time", ".time"],
		body: ["#News_Body_Txt_A", ".news-main .trs_editor_view", ".TRS_Editor", ".news-main"],
	},
	{
		host: "cctv.com",
		publisher: "CHN",
		language: "zh",
		venue: "CCTV",
		title: [".title_area h1", ".cnt_nav + h3", ".tit", "h1"],
		date: [".title_area .info1", ".info"],
		body: ["#content_area", ".content_area", ".cnt_bd", "#about_txt"],
	},
	{
		host: "consilium.europa.eu",
		publisher: "EU",
		venue: "Council of the EU",
		title: ["h1.gsc-title", ".gsc-heading h1", "h1"],
		date: ["meta[name='dcterms.issued']", "time[datetime]", ".gsc-date"],
		body: [
			".gsc-bge-grid__area .gsc-excerpt-list",
			"article .textblock",
			".council-left-content-basic",
			"main article",
		],
	},
	{
		host: "gov.uk",
		publisher: "GBR",
		language: "en",
		venue: "GOV.UK",
		title: [".gem-c-heading__text", ".gem-c-title__text", "h1"],
		date: ["meta[name='govuk:first-published-at']", "meta[name='govuk:public-updated-at']", "time[datetime]"],
		body: [".gem-c-govspeak.govuk-govspeak", ".govspeak"],
	},
	{
		host: "un.org",
		venue: "United Nations",
		title: ["h1.page-header", ".field--name-title", "h1"],
		date: ["time[datetime]", ".date-display-single[content]"],
		body: [".field--name-field-body", ".node__content .field--name-body", ".field-name-body", ".node-content"],
	},
];

/** Which official source does this address belong to? Null for any other. */
export function sourceOf(url: string | undefined): OfficialSource | null {
	if (url === undefined || !URL.canParse(url)) return null;
	const { hostname } = new URL(url);
	return SOURCES.find(({ host }) => hostname === host || hostname.endsWith(`.${host}`)) ?? null;
}
