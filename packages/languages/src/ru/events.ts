import type { OccasionWords } from "@fissure/model";

export const events: OccasionWords = {
	call: "телефон|разговор|розмов|видеоконференц|видеосвяз",
	meeting: "встреч|переговор|бесед|принял|зустріч",
	summit: "саммит|саміт",
	visit: "визит|поездк",
	session: "сесси|заседани",
};
