import type { PageWords } from "@fissure/model";

export const pages: PageWords = {
	page: "",
	wholePage: "",
	of: "",
	numbered: String.raw`第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?`,
	numberedOf: String.raw`第\s*\d{1,4}\s*页[\s,，/]*共\s*\d{1,4}\s*页`,
	tails: [],
	boxes: null,
};
