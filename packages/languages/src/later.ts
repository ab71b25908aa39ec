import { CAPABILITIES, type Language, type LanguageProfile } from "@fissure/model";

const PARTS = [...Object.keys(CAPABILITIES), "readingCopy"].filter((part) => part !== "files");

/**
 * The pack of a language, whose parts are read when one of them is first asked for: in the program its file is loaded only then
 * (`tools/late-packs.mjs`).
 */
export function later(profile: LanguageProfile, read: () => Language): Language {
	const pack: Language = { ...profile };
	const settle = (): void => {
		const whole = read();
		for (const part of PARTS)
			Object.defineProperty(pack, part, Object.getOwnPropertyDescriptor(whole, part) ?? { value: undefined });
	};
	for (const part of PARTS)
		Object.defineProperty(pack, part, {
			configurable: true,
			enumerable: true,
			get: () => {
				settle();
				return Reflect.get(pack, part);
			},
		});
	return pack;
}
