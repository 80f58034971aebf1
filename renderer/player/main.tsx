import { mount } from "../mount.tsx";
import { PlayerWindow } from "./player-window.tsx";

mount(<PlayerWindow />);
