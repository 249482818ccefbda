package org.handrail.rootcause;

/** How well an action holds without anybody having to remember it (C11), strongest first. */
public enum Strength {
    STRONGER,
    INTERMEDIATE,
    WEAKER
}
