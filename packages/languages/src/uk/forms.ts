import { stemmer } from "@orama/stemmers/ukrainian";

/** Endings of finite verbs and of infinitives in -увати, which the stemmer leaves on in part. */
const VERB =
	/^(\p{L}{4,}?)(?:[ую](?:є|ють|ємо|єте|вав|вала|вало|вали|вати|ючи)|[ая](?:є|ють|ємо|єте|в|ла|ло|ли|ючи)|и(?:ть|мо|те|в|ла|ло|ли)|[яа]ть)(?:ся|сь)?$/u;
/** These end alike: держав, ініціатив, генерали, двадцять. */
const NOUN =
	/(?:держав|став|тив|архів|цять|десять|(?:генер|кан|сигн|журн|фін|матері|потенці|персон|капіт|кварт|інтерв|сканд|мет|обв|пров|термін|арсен|адмір|риту|меморі)ал[аи]|правила|сила|сили|могил[аи]|держала|пам.ять|печать)$/u;

export const stem = (word: string): string => stemmer(NOUN.test(word) ? word : word.replace(VERB, "$1"));

/** Soft endings that the stemmer leaves on in some forms and not in others: санкці(ї), санкц(ій), агресіє(ю). */
const SOFT = /(?<=.{4})[іїйє]+$/;

/** Цілісн(ість), цілісн(ості): what the Russian stemmer takes from цілісн(остей). */
const ABSTRACT = /(?<=.{4})[іо]ст$/;

/** A beginning of the word, as every stem in the index. */
export const ownStem = (word: string): string => stem(word).replace(SOFT, "").replace(ABSTRACT, "");
