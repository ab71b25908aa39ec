import { foldText, languageOf, wordSet } from "@fissure/languages";
import type { LanguageCode } from "@fissure/model";

/** Words by which an insertion is judged. */
export interface GapTerms {
	/** Stand for a noun or only point at it: what an insertion may name. */
	readonly pointing: ReadonlySet<string>;
	/** Of whoever speaks. */
	readonly speaking: ReadonlySet<string>;
	/** How much, how surely, how long: behind a negation they leave the rest standing. */
	readonly degree: ReadonlySet<string>;
	/** Join something to what is said. */
	readonly joining: ReadonlySet<string>;
	/** Open a noun phrase or a phrase of place and time. */
	readonly opening: ReadonlySet<string>;
	/** Deny or doubt the noun that they stand before. */
	readonly turning: RegExp;
	/** First words of a subject that takes in others than the one before: "most". */
	readonly taking: ReadonlySet<string>;
}

const english: GapTerms = {
	pointing: wordSet(`
		i me my mine myself we us our ours ourselves you your yours he him his himself she her hers herself it its itself they them
		their theirs themselves this that these those the a an one ones such same said here there who whom whose which what
		both two sides side`),
	speaking: wordSet("i me my mine myself we us our ours ourselves i'm i've we're we've we'll i'll"),
	degree: wordSet(`
		very quite rather too so much more most less least even just merely simply still already always often sometimes usually
		ever again now yet almost nearly perhaps somewhat further together soon today tomorrow forever alone`),
	joining: wordSet("and or nor plus but yet however though although"),
	opening: wordSet(`
		the a an this that these those its their his her our my your such of in on at by for from to with within during after before
		under over between among against about as i.e e.g namely including then former late who which whose where when`),
	turning:
		/^(?:(?:un|il|in|im|ir|non|anti|pseudo|quasi|semi|half|mis|dis|de|counter)-?|(?:illegal|illegitimate|unlawful|unjustified|false|fake|sham|bogus|puppet|pseudo|so-called)(?:\s.*)?)$/u,
	taking: wordSet(`
		most others other some many several few none both neither either each another all any everyone nobody somebody no
		the this that these those its their his her our`),
};

const russian: GapTerms = {
	pointing: wordSet(`
		я меня мне мной мы нас нам нами мой моя мое мои моего моей моих наш наша наше наши нашего нашей нашу наших нашим нашими
		нашему нашем вы вас вам ваш ваша ваше ваши ваших он она оно они его ее их ему ей им его него нее них нему ней ним ими ними
		нем свой своя свое свои своего своей свою своих своим своими своему своем этот эта это эти этого этой эту этих этим этими
		этому этом тот та то те того той ту тех тем теми тому том такой такая такое такие который которая которое которые которого
		которой которую которых обе оба обеих обеими стороны сторон сторонами сам сама сами себя себе собой данный данная данное данные`),
	speaking: wordSet(`
		я меня мне мной мы нас нам нами мой моя мое мои моего моей моих наш наша наше наши нашего нашей нашу наших нашим нашими
		нашему нашем`),
	degree: wordSet(`
		очень весьма полностью вполне совершенно абсолютно совсем целиком частично отчасти почти едва слишком более менее больше
		меньше наиболее наименее всегда часто иногда обычно вечно окончательно безоговорочно безусловно решительно категорически
		официально формально публично открыто прямо действительно просто только лишь даже еще уже снова опять сейчас теперь пока
		сегодня завтра временно постоянно немедленно сразу однозначно в-полной-мере по-настоящему якобы односторонне автоматически
		обязательно непременно видимо вероятно якобы навсегда впредь`),
	joining: wordSet("и или либо но однако а также да"),
	opening: wordSet(`
		этот эта это эти тот та те его ее их наш наша наше наши свой своя свое свои в во на по при для от из о об к с со до после
		над под между среди против через то т.е. например включая который которая которое которые бывший бывшая бывшие`),
	turning:
		/^(?:(?:не|ни|анти|псевдо|лже|квази|полу|контр|без|бес|вне|де|дис)-?|(?:незаконн|нелегитимн|неправомерн|ложн|мним|фальшив|пресловут|марионеточн)\p{L}*(?:\s.*)?)$/u,
	taking: wordSet(`
		многие некоторые другие остальные иные прочие большинство меньшинство часть ряд все никто каждый оба обе кое-кто один одни
		этот эта это эти тот та те их его ее наш наша наше наши`),
};

const chinese: GapTerms = {
	pointing: wordSet(`
		我 我们 我方 我国 本国 中方 他 她 它 他们 她们 它们 其 该 此 这 那 这些 那些 这个 那个 这一 那一 你 你们 贵方 贵国 对方 双方 两国 各方 有关方面 自己 己方 的`),
	speaking: wordSet("我 我们 我方 我国 本国"),
	degree: wordSet(`
		完全 全部 全面 绝对 一定 必然 必定 总是 始终 真正 真的 轻易 随意 立即 立刻 马上 再 再次 永远 永久 经常 常常 有时 通常 往往 暂时 临时 正式 公开
		明确 直接 单方面 自动 无条件 彻底 十分 非常 很 极其 更 更加 最 略 稍 过于 太 仍 仍然 已 已经 曾 曾经 现在 目前 今后 坚决 坚定 强烈 基本 大体 大致
		几乎 差点 几近 勉强 甚至 简直 确实 的确 实际上 积极 严重 充分 深 尽快`),
	joining: wordSet("或 或者 但 但是 并且 以及 而且 还有 和 与 及 并"),
	opening: wordSet("在 于 从 自 对 向 为 以 即 指 包括 前 原 该 这 那 此 其"),
	turning: /^(?:[非不未无伪反假否莫勿毋没难半亚准仅只皆都曾已将再]|非法|伪造|虚假|所谓|违法|无效|傀儡|不法|冒牌)$/u,
	taking: wordSet("多数 大多数 少数 部分 一些 有些 某些 其他 其余 另一些 许多 不少 各 全体 所有 个别"),
};

const TERMS: ReadonlyMap<LanguageCode, GapTerms> = new Map([
	["en", english],
	["ru", russian],
	["zh", chinese],
]);

export const gapTermsOf = (language: LanguageCode): GapTerms | null =>
	TERMS.get(languageOf(language)?.code ?? "") ?? null;

export const HAN = /\p{Script=Han}/u;

/** Words in the form in which they are compared; of Chinese, each stretch of characters whole. */
export const unitsOf = (text: string): readonly string[] =>
	foldText(text).match(/\p{Script=Han}+|[\p{L}\p{M}\p{N}]+(?:['.-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];

/** Is a stretch of Chinese nothing but words of a set? */
export function isMadeOf(stretch: string, words: ReadonlySet<string>): boolean {
	let at = 0;
	while (at < stretch.length) {
		const length = [4, 3, 2, 1].find((size) => at + size <= stretch.length && words.has(stretch.slice(at, at + size)));
		if (length === undefined) return false;
		at += length;
	}
	return true;
}
