package io.jobmeter.extract.format.prometheus;

/** For what has to be kept while a source is read: so many things, of so many characters together. */
final class Capacity {

    private int things;
    private long characters;

    Capacity(int things, long characters) {
        this.things = things;
        this.characters = characters;
    }

    /** False, and nothing taken, where there is not so much. */
    boolean take(int things, long characters) {
        if (this.things < things || this.characters < characters) {
            return false;
        }
        this.things -= things;
        this.characters -= characters;
        return true;
    }

    void give(int things, long characters) {
        this.things += things;
        this.characters += characters;
    }
}
