import type { ObjectRules } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";

export const objects: ObjectRules = {
	empty: wordSet(
		"建议 要求 倡议 主张 措施 问题 努力 计划 方案 一步 提出 有关 相关 各方 双方 国家 中方 方面 进行 继续 推动 这一 关于 关的 方的 方提 的建 的要 的主 的倡 的努",
	),
	aside: new Set(),
	joining: new Set(),
	determiners: new Set(),
	naming: /称为|称作|视为|视作|作为|看作|称之|斥为|指为/u,
	fronted: [/(?:正)?是[^，。；,;]{1,12}["“「『]?$/u],
	border: "",
	subjectBorder: "",
	paired: "和|与|并|及",
	anything: "其|这|该|他|她|它",
	copula: "",
	prepositions: "",
	aspect: "[了着过]",
	particle: "[的了和与在对及就其并将等为是]",
};
