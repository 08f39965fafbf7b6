package io.jobmeter.target.pushgateway;

import io.jobmeter.target.Deadline;
import java.util.function.Consumer;

/** The group that the recipe's grouping left, in one delivery that may delete it, at most once. */
final class OldGroup {

    private final GroupAddress address;
    private final Gateway gateway;
    private final Consumer<String> words;
    private boolean tried;

    /** @param words takes what became of it, since the option has done its work with the first time */
    OldGroup(GroupAddress address, Gateway gateway, Consumer<String> words) {
        this.address = address;
        this.gateway = gateway;
        this.words = words;
    }

    /** Returns whether it is gone now and was not before. */
    boolean delete(Deadline deadline) {
        if (tried) {
            return false;
        }
        tried = true;
        String subject = "the group job=" + address.job();
        try {
            Answer answer = gateway.delete(address, deadline);
            words.accept(
                    answer.success()
                            ? subject + " is deleted, as delete-old-group asks"
                            : subject + " could not be deleted: answered " + answer.status());
            return answer.success();
        } catch (UnansweredException unanswered) {
            words.accept(subject + " could not be deleted: " + unanswered.getMessage());
            return false;
        }
    }
}
