import type { NameRules } from "@fissure/model";

const SPEAKER =
	/(?:发言人|外长|部长|总统|主席|总理|大使|常驻代表|国务委员|秘书长|大臣|首相|总书记)(?<who>[\p{Script=Han}]{2,3}?)(?=主持|在|就|出席|发表|答|致辞|谈|的|[:：]|$)/gu;
const SPOKEN = /记者会|讲话|演讲|致辞|发言|答记者问|谈话|采访/u;

const speakersIn = (line: string): readonly string[] =>
	SPOKEN.test(line) ? [...line.matchAll(SPEAKER)].map(({ groups }) => groups?.who ?? "") : [];

const JOINT = /^(?:《)?(?<who>\p{Script=Han}{2,30}?)(?:关于.*)?联合(?:声明|公报|宣言)/u;
const FORM = /(?:(?:人民|民主|联邦|联合|社会主义|伊斯兰)*共和国|联邦|王国|合众国)$/u;
const partiesIn = (line: string): readonly string[] | null =>
	JOINT.exec(line)
		?.groups?.who?.split(/(?<!共)和(?!国)|[与、]/u)
		.map((part) => part.trim().replace(FORM, ""))
		.filter((name) => name.length > 1) ?? null;

export const names: NameRules = {
	opening: "",
	institution: "",
	title: "",
	ending: 0,
	speakersIn,
	partiesIn,
};
