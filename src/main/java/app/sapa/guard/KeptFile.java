package app.sapa.guard;

import org.jspecify.annotations.Nullable;

/**
 * A file that was looked at and kept.
 *
 * @param name the one it came with, made harmless
 * @param hash the SHA-256 of its bytes, in hex: where it lies
 * @param pixels of a picture; null for everything else
 */
public record KeptFile(
    String name, FileType type, long size, String hash, @Nullable Pixels pixels) {}
