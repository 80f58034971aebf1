import { expect, test } from "vitest";
import { untilHeard } from "../../../electron/until-heard.ts";

test("what is told before anybody hears waits, in its order, and is heard once", () => {
  const news = untilHeard<string>();
  news.tell("one");
  news.tell("two");
  const heard: string[] = [];
  news.hear((one) => heard.push(one));
  news.tell("three");
  expect(heard).toEqual(["one", "two", "three"]);
});
