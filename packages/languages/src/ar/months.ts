/** January first; of the months of the Gulf and Egypt, of the Levant and Iraq, and of the Maghreb. */
export const SERIES = [
	"يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
	"كانون_الثاني شباط اذار نيسان ايار حزيران تموز اب ايلول تشرين_الاول تشرين_الثاني كانون_الاول",
	"جانفي فيفري مارس افريل ماي جوان جويليه اوت شتنبر اكتوبر نونبر دجنبر",
	"يناير فبراير مارس ابريل ماي يونيه يوليه غشت شتنبر اكتوبر نونبر دجنبر",
].map((series) => series.split(" ").map((month) => month.replace("_", " ")));

/** As they are written: with the signs of alif, and without. */
const WRITTEN: Readonly<Record<string, string>> = {
	ابريل: "أبريل",
	اغسطس: "أغسطس",
	اكتوبر: "أكتوبر",
	اذار: "آذار",
	ايار: "أيار",
	اب: "آب",
	ايلول: "أيلول",
	"تشرين الاول": "تشرين الأول",
	"كانون الاول": "كانون الأول",
	افريل: "أفريل",
	اوت: "أوت",
	جويليه: "جويلية",
};
export const MONTHS: readonly (readonly string[])[] = Array.from({ length: 12 }, (_, at) => [
	...new Set(
		SERIES.flatMap((series) => {
			const month = series[at] as string;
			return WRITTEN[month] === undefined ? [month] : [WRITTEN[month], month];
		}),
	),
	...(at === 3 ? ["إبريل"] : []),
]);
