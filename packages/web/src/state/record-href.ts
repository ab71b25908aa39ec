import type { RecordedFact } from "@fissure/core";
import { hrefTo } from "./href-to.ts";

/** Where the pages of votes, of deeds and of series have a fact. */
export function hrefOfRecord(place: RecordedFact["place"]): string {
	switch (place.kind) {
		case "roll-call":
			return hrefTo(["deeds"], { tab: "votes", open: `${place.table}/${place.id}` });
		case "deed":
		case "register":
			return hrefTo(["deeds"], { tab: "deeds", open: `${place.kind}/${place.id}` });
		case "series":
			return hrefTo(["watch"], { tab: "indicators", series: place.id });
	}
}
