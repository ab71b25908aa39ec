import { describe, expect, it } from "vitest";
import { pageFurniture } from "./page-furniture.ts";

const cutFrom = (text: string): readonly string[] =>
	pageFurniture(text).map(({ start, end }) => text.slice(start, end).trim());

describe("what an archive's page adds to a text", () => {
	it("is the tail of topics and status lines", () => {
		expect(cutFrom("Стороны поддержали перемирие. Темы Внешняя политика Статус материала Опубликован")).toEqual([
			"Темы Внешняя политика Статус материала Опубликован",
		]);
	});

	it("is a box of links that stands between two sentences", () => {
		expect(
			cutFrom(
				"Мы ценим это. Смотрите также Переговоры с гостями из Кестрии 8 мая 2025 года Наша торговля растёт. Темы Торговля Статус материала Опубликован",
			),
		).toEqual([
			"Смотрите также Переговоры с гостями из Кестрии 8 мая 2025 года",
			"Темы Торговля Статус материала Опубликован",
		]);
	});

	it("is nothing where the page shows no status", () => {
		expect(cutFrom("Смотрите также Переговоры с гостями 8 мая 2025 года Наша торговля растёт.")).toEqual([]);
	});
});
