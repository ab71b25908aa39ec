import { expect, it } from "vitest";
import { openSteps, type Step } from "./steps.ts";

const at = (done: number, stage: "reading" | "indexing" = "reading") => ({ stage, done, total: 9, place: "" });

it("tells how far each question is, a few times a second, and each new stage at once", () => {
	let time = 0;
	const steps = openSteps(() => time);
	const told: string[] = [];
	const tell = ({ question, progress }: Step): void => void told.push(`${question} ${progress.stage} ${progress.done}`);
	const end = steps.follow(tell);
	const [one, other] = [steps.of("/api/a"), steps.of("/api/b")];
	one(at(1));
	other(at(1));
	time = 150;
	one(at(2));
	one(at(3, "indexing"));
	time = 400;
	one(at(4, "indexing"));
	end();
	time = 1000;
	one(at(5, "indexing"));
	expect(told).toEqual(["/api/a reading 1", "/api/b reading 1", "/api/a indexing 3", "/api/a indexing 4"]);
});
