import { mount } from "../mount.tsx";
import { BreakWindow } from "./break-window.tsx";
import "./prompt.css";
import { PromptWindow } from "./prompt-window.tsx";

mount(location.search === "?full" ? <BreakWindow /> : <PromptWindow />);
